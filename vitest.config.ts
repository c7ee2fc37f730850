import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,server,database,scripts}/**/*.test.ts'],
  },
})

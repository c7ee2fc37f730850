import { defineConfig } from 'vitest/config'

const everywhere = '{src,server,database,scripts}/**'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: [`${everywhere}/*.test.{ts,tsx}`],
          exclude: ['**/*.database.test.ts', '**/node_modules/**'],
        },
      },
      {
        // Each file gets a database of its own, copied from one that is migrated once a run: see database/testing.ts.
        test: {
          name: 'database',
          include: [`${everywhere}/*.database.test.ts`],
          globalSetup: ['database/test-engine.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

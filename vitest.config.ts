import { defineConfig } from 'vitest/config'

const everywhere = '{src,server,database,scripts,bench}/**'

export default defineConfig({
  test: {
    // Tests wait for the database and for programs they start: a core kept free would only be idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'rules',
          include: [`${everywhere}/*.test.{ts,tsx}`],
          exclude: ['**/*.{database,web}.test.ts', 'scripts/house/**', '**/node_modules/**'],
        },
      },
      {
        // What holds the house together: proofs on the sources themselves.
        test: { name: 'house', include: ['scripts/house/*.test.ts'], testTimeout: 60_000 },
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
      {
        // What the running product answers, asked from outside; one is started for the run.
        test: {
          name: 'web',
          include: [`${everywhere}/*.web.test.ts`],
          globalSetup: ['server/proofs/test-product.ts'],
          // One product for all: what one file writes would be another's change.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

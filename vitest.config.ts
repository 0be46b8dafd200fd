import { defineConfig } from 'vitest/config'

const skipped = ['**/node_modules/**', '**/dist/**']
const postgres = ['./server/test/postgres.setup.ts']
/** On a shared machine a real server or browser may starve once; what fails twice is broken. */
const retry = process.env.CI ? 1 : 0

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...skipped, '**/*.db.test.ts', '**/*.e2e.test.ts'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: skipped,
          globalSetup: postgres,
          retry,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['**/*.e2e.test.ts'],
          exclude: skipped,
          globalSetup: postgres,
          retry,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

import { defineConfig } from 'vitest/config'
import { folderInMemory } from './server/test/memory.ts'

/** Where the tests, and the servers and browsers that they start, keep their files; unless somebody said. */
const folder = process.env.TMPDIR || folderInMemory()
if (folder) process.env.TMPDIR = folder
const skipped = ['**/node_modules/**', '**/dist/**']
const postgres = ['./server/test/postgres.setup.ts']
/** On a shared machine a real server or browser may starve once; what fails twice is broken. */
const retry = process.env.CI ? 1 : 0
/** What takes a second alone may take ten beside other things. */
const patient = { testTimeout: 60_000, expect: { poll: { timeout: 20_000 } } }
const pure = {
  ...patient,
  exclude: [...skipped, '**/*.db.test.ts', '**/*.e2e.test.ts'],
  maxWorkers: '100%',
  sequence: { groupOrder: 0 },
}
const served = {
  ...patient,
  exclude: skipped,
  globalSetup: postgres,
  retry,
  maxWorkers: '100%',
  sequence: { groupOrder: 1 },
}
/** No database, yet slow: commands are tested as processes that load the product, pictures are really read, models trained. */
const slow = [
  'server/src/cli/**/*.test.ts',
  'server/src/modules/knowledge/import/documents.test.ts',
  'integrations/ocr/**/*.test.ts',
  'integrations/models/onnx/**/*.test.ts',
  'libs/nlu/src/classifier/{bad-input,classifier}.test.ts',
]
const pages = ['web/**/*.test.ts', 'web/**/*.test.tsx']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...pure,
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...pure.exclude, ...pages, ...slow],
          // Pure functions leave nothing behind, and a process for each of a hundred files costs more than their tests.
          isolate: false,
        },
      },
      {
        // The console reads the browser's globals when it is loaded, and each test file gives it others.
        test: { ...pure, name: 'pages', include: pages, pool: 'threads' },
      },
      {
        test: {
          ...served,
          name: 'db',
          include: ['**/*.db.test.ts', ...slow],
          globalSetup: [...postgres, './server/test/built.setup.ts'],
          // Each file has services and a database of its own, and shares what is loaded with those before it.
          isolate: false,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          ...served,
          name: 'e2e',
          include: ['**/*.e2e.test.ts'],
          globalSetup: [...postgres, './e2e/lib/furnished.setup.ts'],
          testTimeout: 120_000,
          // The first files wait until the shop is furnished.
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

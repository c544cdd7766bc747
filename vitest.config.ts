import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// What touches a database is written once and run on both.
const onBoth = ['tests/{store,records,commands,queries,access,api,cli,running}/**/*.test.{ts,tsx}']

// Kinds of record that a test adds stay in the modules of its process: these files have one each.
const addingKinds = ['tests/records/throw-away-*.test.{ts,tsx}']

// What the doors of the application ask the environment for, once in a process.
const installation = {
  LOUDOU_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'a secret of this test, and of no installation',
  LOUDOU_LOG_LEVEL: 'silent',
  LOUDOU_SERVED: '1',
}

const beside = ['lib', 'components', 'db', 'scripts', 'app'].map((folder) => `${folder}/**/*.test.{ts,tsx}`)

// A project whose files share two processes, and one for those files that cannot.
function onDatabase(dialect: 'sqlite' | 'postgres') {
  const test = {
    env: { LOUDOU_TEST_DATABASE: dialect, DATABASE_DIALECT: dialect, ...installation },
    globalSetup: [`tests/support/${dialect}.ts`],
    setupFiles: ['tests/support/each-file.ts'],
  }
  return [
    {
      extends: true,
      test: { ...test, name: dialect, include: onBoth, exclude: addingKinds, isolate: false },
    },
    { extends: true, test: { ...test, name: `${dialect}-alone`, include: addingKinds } },
  ] as const
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here('./') },
      // Outside Next there is no client that could import it by mistake.
      { find: /^server-only$/, replacement: here('node_modules/server-only/empty.js') },
    ],
  },
  test: {
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    env: { TZ: 'UTC', NEXT_TELEMETRY_DISABLED: '1' },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: beside, isolate: false, setupFiles: ['tests/support/each-file.ts'] },
      },
      {
        extends: true,
        // Drives the checking tools themselves over the whole house.
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          isolate: false,
          testTimeout: 300_000,
        },
      },
      ...onDatabase('sqlite'),
      ...onDatabase('postgres'),
      {
        extends: true,
        // One browser and one server at a time: two take a sixth less altogether, and each page takes more than half as long again.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          maxWorkers: 1,
          isolate: false,
          setupFiles: ['tests/support/each-file.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'acceptance',
          include: ['tests/acceptance/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/each-file.ts'],
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

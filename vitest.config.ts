import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// What touches a database is written once and run on both.
const onBoth = ['tests/{store,records,commands,queries,access,api,cli,running}/**/*.test.{ts,tsx}']

const beside = ['lib', 'components', 'db', 'scripts', 'app'].map((folder) => `${folder}/**/*.test.{ts,tsx}`)

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
      { extends: true, test: { name: 'unit', include: beside } },
      {
        extends: true,
        // Drives the checking tools themselves over the whole house.
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: onBoth,
          env: { LOUDOU_TEST_DATABASE: 'sqlite', DATABASE_DIALECT: 'sqlite' },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onBoth,
          env: { LOUDOU_TEST_DATABASE: 'postgres', DATABASE_DIALECT: 'postgres' },
          globalSetup: ['tests/support/postgres.ts'],
        },
      },
      {
        extends: true,
        // One browser and one server at a time: two only wait for each other's processor, as was tried again.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          maxWorkers: 1,
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
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

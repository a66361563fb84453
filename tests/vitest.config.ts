import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'

const root = join(import.meta.dirname, '..')

/** Server tests stand on a real database unless their name says that they are pure. */
const pureServerTests = 'apps/server/src/**/*.unit.test.ts'
const storeTests = ['apps/server/src/**/*.store.test.ts', 'tests/integration/**/*.pglite.test.ts']

export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.{ts,mjs}',
            'prisma/src/**/*.test.ts',
            'tests/load/**/*.test.ts',
            'apps/web/src/**/*.test.{ts,tsx}',
            pureServerTests,
          ],
          // Some of them draw, scan and read files with real tools, on machines that have other things to do.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['apps/server/src/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/support/**/*.test.ts'],
          exclude: [pureServerTests, 'tests/integration/**/*.pglite.test.ts'],
          globalSetup: join(import.meta.dirname, 'support', 'services.ts'),
          // They wait for most of their time, for what comes in time.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pglite',
          include: storeTests,
          globalSetup: join(import.meta.dirname, 'support', 'embedded-template.ts'),
          env: { MUSTER_TEST_DB: 'pglite' },
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
    pool: 'forks',
    // Modules are loaded once a process: two fifths of the integration tests' time went into loading them for every file.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    restoreMocks: true,
    // How long a state is waited for at most; it is there within milliseconds unless the machine has other things to do.
    expect: { poll: { timeout: 30_000 } },
  },
})

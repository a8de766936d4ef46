import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './tooling/config/src/long-first.ts'

const node = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, environment: 'node' as const },
})

/** One run for the whole tree: a PostgreSQL for each worker, started once, a database cloned from a template for each test. */
export default defineConfig({
  test: {
    globalSetup: ['./packages/db/src/testing/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // What comes by itself comes late on a busy machine; a second is vitest's own patience.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    pool: 'forks',
    sequence: { sequencer: LongFirst },
    // Much of a run waits for a browser or a server, so that two on two cores take 12 minutes where one takes 19.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      node('domain', ['packages/domain/src/**/*.test.ts']),
      node('db', ['packages/db/src/**/*.test.ts']),
      node('api', ['packages/api/src/**/*.test.ts']),
      node('client', ['packages/client/src/**/*.test.ts']),
      node('ui', ['packages/ui/src/**/*.test.ts', 'packages/ui/src/**/*.test.tsx']),
      node('modules', ['packages/modules/src/**/*.test.ts']),
      node('server', ['apps/*/src/**/*.test.ts', 'tooling/*/src/**/*.test.ts']),
    ],
  },
})

import { program } from './root.ts'

export type Step = {
  name: string
  command: string
  args: readonly string[]
  timeoutMs: number
  /** Its output is shown as it comes, for what takes minutes; otherwise only when it fails. */
  isLive?: boolean
}

const minutes = 60_000
const turboFlags = ['--ui=stream', '--output-logs=errors-only', '--log-prefix=none', '--concurrency=2']

/** The three apps people open; nothing else needs to be built before the server runs. */
const apps = ['admin', 'cadre', 'public'].map((app) => `--filter=@melati/${app}`)

export const typecheck: Step = {
  name: 'typecheck',
  command: program('turbo'),
  args: ['run', 'typecheck', '--continue', ...turboFlags],
  timeoutMs: 6 * minutes,
}

export const lint: Step = {
  name: 'lint',
  command: program('oxlint'),
  args: ['--type-aware', '--deny-warnings'],
  timeoutMs: 3 * minutes,
}

export const boundaries: Step = {
  name: 'boundaries',
  command: process.execPath,
  args: ['tooling/boundaries/src/run.ts'],
  timeoutMs: 3 * minutes,
}

/** What nobody uses: files, exports, dependencies. */
export const unused: Step = {
  name: 'unused',
  command: program('knip'),
  args: ['--no-progress'],
  timeoutMs: 2 * minutes,
}

export const build: Step = {
  name: 'build',
  command: program('turbo'),
  args: ['run', 'build', ...apps, ...turboFlags],
  timeoutMs: 6 * minutes,
}

/** Unit, property, database and browser tests in one run; `report` is the file for its counts. */
export function tests(report: string): Step {
  return {
    name: 'tests',
    command: program('vitest'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    timeoutMs: 45 * minutes,
    isLive: true,
  }
}

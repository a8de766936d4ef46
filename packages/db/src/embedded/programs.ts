import { spawn } from 'node:child_process'
import type { RunAs } from './run-as.ts'

/** What a PostgreSQL program gets of our environment: none of PG* or LC_*, so that a start is the same everywhere. */
export function programEnvironment(home: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMP, TEMP } = process.env
  return { PATH, SystemRoot, TMP, TEMP, HOME: home, LC_ALL: 'C', TZ: 'UTC' }
}

/** Runs a PostgreSQL program to its end; `words` is all it said. */
export function runProgram(
  runAs: RunAs,
  program: string,
  args: readonly string[],
  options: { home: string; input?: string },
): Promise<{ exitCode: number; words: string }> {
  const { command, args: all } = runAs.wrap(program, args)
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, { cwd: options.home, env: programEnvironment(options.home), stdio: 'pipe' })
    let words = ''
    const hear = (text: string) => (words += text)
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
    child.on('error', reject)
    child.on('close', (code) => resolve({ exitCode: code ?? 1, words }))
  })
}

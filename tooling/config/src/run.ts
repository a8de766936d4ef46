import { spawn } from 'node:child_process'

export type Ran = { exitCode: number; output: string; seconds: number; timedOut: boolean }

type Options = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  timeoutMs: number
  /** Receives each piece of output as it comes. */
  onOutput?: (text: string) => void
}

const windows = process.platform === 'win32'
const keptCharacters = 2_000_000
const running = new Set<number>()

/**
 * Runs a program to its end and keeps the end of what it said (standard output and error, in the order they came).
 * Past `timeoutMs` its whole process group is killed: a hung grandchild would otherwise keep the pipe, and us, open.
 * A program that cannot be started is an exit code of 127 with the reason as its output.
 */
export function run(command: string, args: readonly string[], options: Options): Promise<Ran> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      shell: windows,
    })
    let output = ''
    let timedOut = false
    const hear = (text: string) => {
      output = (output + text).slice(-keptCharacters)
      options.onOutput?.(text)
    }
    const end = (exitCode: number) => {
      clearTimeout(timer)
      if (child.pid !== undefined) running.delete(child.pid)
      resolve({ exitCode, output, seconds: (performance.now() - started) / 1000, timedOut })
    }
    const timer = setTimeout(() => {
      timedOut = true
      if (child.pid !== undefined) killGroup(child.pid, 'SIGKILL')
    }, options.timeoutMs)
    if (child.pid !== undefined) running.add(child.pid)
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', (error) => {
      hear(`${error.message}\n`)
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** Ends everything `run` has started, for a caller that is itself told to stop. */
export function stopAll(signal: NodeJS.Signals) {
  for (const pid of running) killGroup(pid, signal)
}

function killGroup(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(windows ? pid : -pid, signal)
  } catch {
    // It ended in the meantime.
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface ServerProcess {
  readonly child: ChildProcess
  /** All it said so far. */
  said(): string
  readonly ended: Promise<number | null>
}

const scriptAt = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** The real server in a process of its own, with nothing of our environment but what is given. */
export function startProcess(environment: Readonly<Record<string, string>>): ServerProcess {
  return startScript('main.ts', [], environment)
}

/** Any command of the server's, likewise. */
export function startScript(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ServerProcess {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [scriptAt(name), ...args], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return { child, said: () => text, ended: new Promise((resolve) => child.on('close', resolve)) }
}

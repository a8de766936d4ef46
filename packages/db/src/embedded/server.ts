import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import type { Binaries } from './binaries.ts'
import { EmbeddedFailure, diagnose } from './failure.ts'
import type { Folder } from './folder.ts'
import { freePort } from './free-port.ts'
import { endProcess } from './processes.ts'
import { programEnvironment } from './programs.ts'
import type { RunAs } from './run-as.ts'
import { serverArguments } from './settings.ts'

export type RunningServer = {
  /** URL of the superuser, of database `postgres`. */
  superUrl: string
  /** Resolves when the server process has ended, whoever ended it. */
  exited: Promise<void>
  stop(): Promise<void>
}

type Options = {
  binaries: Binaries
  runAs: RunAs
  superPassword: string
  fast: boolean
  log: (line: string) => void
}

const longestRecoveryMs = 10 * 60_000
const longLogBytes = 5_000_000

/** Starts PostgreSQL on a free port and returns when it answers; throws EmbeddedFailure with its own last words. */
export async function startServer(folder: Folder, options: Options): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const started = await launch(folder, port, options)
    if ('superUrl' in started) return started
    // Somebody took the port between our look and the server's.
    if (attempt < 5 && /address already in use|could not create any TCP\/IP sockets/i.test(started.words)) continue
    if (/lock file .* already exists/i.test(started.words)) {
      throw new EmbeddedFailure('already-running', folder.root, started.words)
    }
    const code = diagnose(started.words) ?? 'not-started'
    throw new EmbeddedFailure(code, code === 'not-started' ? folder.log : folder.root, started.words)
  }
}

async function launch(folder: Folder, port: number, options: Options): Promise<RunningServer | { words: string }> {
  rotate(folder.log)
  const output = openSync(folder.log, 'a', 0o600)
  const logStart = statSync(folder.log).size
  const { command, args } = options.runAs.wrap(
    options.binaries.postgres,
    serverArguments({ cluster: folder.cluster, port, fast: options.fast }),
  )
  const child = spawn(command, args, {
    cwd: folder.root,
    env: programEnvironment(folder.root),
    stdio: ['ignore', output, output],
    // A group of its own: Ctrl-C is for us, and we stop the database after the last request.
    detached: true,
  })
  closeSync(output)
  const words = () => lastWords(folder.log, logStart)
  let ended: { error?: Error } | undefined
  const interrupt = () => child.kill('SIGINT')
  process.on('exit', interrupt)
  const exited = new Promise<void>((resolve) => {
    const end = (error?: Error) => {
      process.off('exit', interrupt)
      ended ??= error ? { error } : {}
      resolve()
    }
    child.on('error', end)
    child.on('exit', () => end())
  })
  const stop = async () => {
    if (ended || child.pid === undefined) return
    child.ref()
    await Promise.race([exited, endProcess(child.pid, options.fast ? quickly : gently)])
    await exited
  }
  // A caller that forgets to stop must still be able to end.
  child.unref()

  const superUrl = `postgres://postgres:${options.superPassword}@127.0.0.1:${port}/postgres`
  const began = Date.now()
  let nextNotice = began + 5_000
  for (;;) {
    if (ended) return { words: [ended.error?.message, words()].filter(Boolean).join('\n') }
    const answer = await tryConnect(superUrl)
    if (answer === 'ready') return { superUrl, exited, stop }
    if (answer !== 'later') {
      await stop()
      return { words: `${words()}\n${answer.message}`.trim() }
    }
    if (Date.now() - began > longestRecoveryMs) {
      await stop()
      return { words: words() }
    }
    if (Date.now() > nextNotice) {
      options.log('PostgreSQL masih memulihkan data, tunggu sebentar…')
      nextNotice = Date.now() + 15_000
    }
    await sleep(25)
  }
}

const gently: [NodeJS.Signals, number][] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]
const quickly: [NodeJS.Signals, number][] = [
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]

async function tryConnect(url: string): Promise<'ready' | 'later' | Error> {
  const client = new Client({ connectionString: url, application_name: 'melati-start', connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    // 57P03 is a server that is still starting up or recovering; all but the database's own refusals are too early.
    if (error instanceof DatabaseError && error.code !== '57P03') return error
    return 'later'
  } finally {
    await client.end().catch(() => {})
  }
}

function rotate(log: string) {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longLogBytes) renameSync(log, `${log}.1`)
}

function lastWords(log: string, from: number) {
  return readFileSync(log).subarray(from).toString('utf8').trim().slice(-4_000)
}

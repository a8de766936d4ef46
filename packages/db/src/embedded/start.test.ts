import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EmbeddedFailure } from './failure.ts'
import type { EmbeddedFailureCode } from './failure.ts'
import { endProcess, isAlive } from './processes.ts'
import { startEmbedded } from './start.ts'

async function emptyFolder() {
  const dataDir = await mkdtemp(join(tmpdir(), 'melati-embedded-'))
  const postgres = join(dataDir, 'postgres')
  const cluster = join(postgres, 'cluster')
  const remove = () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  return { dataDir, postgres, cluster, [Symbol.asyncDispose]: remove }
}

/** A folder as a first run leaves it, holding the row of `keep`. */
async function usedFolder() {
  const folder = await emptyFolder()
  // By `cp`, which as root keeps the owner that PostgreSQL insists on.
  execFileSync('cp', ['-a', join(used.dataDir, 'postgres'), folder.dataDir])
  return folder
}

let used: Awaited<ReturnType<typeof emptyFolder>>
beforeAll(async () => {
  used = await emptyFolder()
  await using server = await start(used.dataDir)
  await query(server.ownerUrl, keep)
})
afterAll(() => used[Symbol.asyncDispose]())

async function start(dataDir: string) {
  const lines: string[] = []
  const server = await startEmbedded({ dataDir, log: (line) => lines.push(line) })
  return { ...server, lines }
}

async function failureOf(dataDir: string): Promise<EmbeddedFailure> {
  try {
    const server = await start(dataDir)
    await server.stop()
  } catch (error) {
    if (error instanceof EmbeddedFailure) return error
    throw error
  }
  throw new Error('it started')
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows.flatMap((row) => Object.values(row))
  } finally {
    await client.end()
  }
}

const keep = 'create table public.kept as select 42 as n'
const kept = 'select n from public.kept'
const runInAnotherProcess = fileURLToPath(new URL('start-and-wait.fixture.ts', import.meta.url))

/** Starts the server from a process that is then killed, as the machine's owner would with kill -9. */
async function startAndKill(dataDir: string): Promise<{ serverPid: number }> {
  const child = spawn(process.execPath, [runInAnotherProcess, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes('ready') && resolve())
    child.on('exit', () => reject(new Error('it did not start')))
  })
  const serverPid = Number.parseInt(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'), 10)
  child.removeAllListeners('exit')
  const gone = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGKILL')
  await gone
  return { serverPid }
}

test('a first start makes everything, a later one finds it again', async () => {
  await using folder = await emptyFolder()
  {
    await using first = await start(folder.dataDir)
    expect(first.lines).toHaveLength(1)
    await query(first.ownerUrl, keep)
    expect(await query(first.appUrl, 'select current_user')).toEqual(['melati_app'])
    const settings = `select current_setting('jit') as a, current_setting('server_encoding') as b, datlocale as c
      from pg_database where datname = current_database()`
    expect(await query(first.appUrl, settings)).toEqual(['off', 'UTF8', 'C.UTF-8'])
    expect(await query(first.ownerUrl, `select lower('ÉCLAIR') = 'éclair'`)).toEqual([true])
  }
  expect(statSync(join(folder.postgres, 'secrets.json')).mode & 0o777).toBe(0o600)
  await using second = await start(folder.dataDir)
  expect(second.lines).toEqual([])
  expect(await query(second.ownerUrl, kept)).toEqual([42])
})

test('nobody signs in without a password', async () => {
  await using folder = await usedFolder()
  await using server = await start(folder.dataDir)
  const url = new URL(server.superUrl)
  url.password = 'guess'
  await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed')
})

test('a killed parent leaves nothing running for the next start, and no data is lost', async () => {
  await using folder = await usedFolder()
  const { serverPid } = await startAndKill(folder.dataDir)
  await using next = await start(folder.dataDir)
  expect(isAlive(serverPid)).toBe(false)
  expect(await query(next.ownerUrl, kept)).toEqual([42])
})

test('a killed server process recovers at the next start', async () => {
  await using folder = await usedFolder()
  const first = await start(folder.dataDir)
  await query(first.ownerUrl, 'update public.kept set n = n + 1')
  const pid = Number.parseInt(readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8'), 10)
  await endProcess(pid, [['SIGKILL', 5_000]])
  await first.exited
  await first.stop()
  await using next = await start(folder.dataDir)
  expect(await query(next.ownerUrl, kept)).toEqual([43])
})

test('a postmaster.pid whose number now belongs to another program is no hindrance', async () => {
  await using folder = await usedFolder()
  writeFileSync(join(folder.cluster, 'postmaster.pid'), `${process.pid}\n${folder.cluster}\n1\n5432\n\n127.0.0.1\n`)
  await (await start(folder.dataDir)).stop()
})

test('an interrupted first run begins again', async () => {
  await using folder = await emptyFolder()
  const half = join(folder.postgres, 'cluster.new-1')
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'PG_VERSION'), '18\n')
  {
    await using server = await start(folder.dataDir)
    expect(server.lines).toEqual([expect.stringContaining('terputus'), expect.stringContaining('pertama kali')])
  }
  expect(existsSync(half)).toBe(false)
})

test('a first run killed at any moment is repaired by the next', async () => {
  for (const delayMs of [300, 700, 1_100]) {
    await using folder = await emptyFolder()
    const child = spawn(process.execPath, [runInAnotherProcess, folder.dataDir], { stdio: 'ignore' })
    const gone = new Promise((resolve) => child.on('exit', resolve))
    setTimeout(() => child.kill('SIGKILL'), delayMs)
    await gone
    await using next = await start(folder.dataDir)
    expect(await query(next.appUrl, 'select current_database()')).toEqual(['melati'])
  }
}, 60_000)

test('lost passwords are made anew', async () => {
  await using folder = await usedFolder()
  rmSync(join(folder.postgres, 'secrets.json'))
  await using next = await start(folder.dataDir)
  expect(await query(next.ownerUrl, kept)).toEqual([42])
})

test('a second Melati on the same folder is told, and does the first no harm', async () => {
  await using folder = await usedFolder()
  await using first = await start(folder.dataDir)
  expect((await failureOf(folder.dataDir)).code).toBe('already-running')
  expect(await query(first.appUrl, 'select 1')).toEqual([1])
})

test.for<[string, EmbeddedFailureCode, (folder: { postgres: string; cluster: string }) => void]>([
  ['no PG_VERSION', 'data-damaged', ({ cluster }) => rmSync(join(cluster, 'PG_VERSION'))],
  [
    'nonsense in PG_VERSION',
    'data-damaged',
    ({ cluster }) => writeFileSync(join(cluster, 'PG_VERSION'), '\u0000\u0000'),
  ],
  ['another PostgreSQL', 'version-mismatch', ({ cluster }) => writeFileSync(join(cluster, 'PG_VERSION'), '15\n')],
  ['no control file', 'data-damaged', ({ cluster }) => rmSync(join(cluster, 'global/pg_control'))],
  [
    'zeros in the control file',
    'data-damaged',
    ({ cluster }) => writeFileSync(join(cluster, 'global/pg_control'), Buffer.alloc(8192)),
  ],
  ['a short control file', 'data-damaged', ({ cluster }) => truncateSync(join(cluster, 'global/pg_control'), 100)],
  ['no write-ahead log', 'data-damaged', ({ cluster }) => rmSync(join(cluster, 'pg_wal'), { recursive: true })],
  ['no tables', 'data-damaged', ({ cluster }) => rmSync(join(cluster, 'base'), { recursive: true })],
  ['no shared tables', 'data-damaged', ({ cluster }) => rmSync(join(cluster, 'global'), { recursive: true })],
  ['no transaction log', 'data-damaged', ({ cluster }) => rmSync(join(cluster, 'pg_xact'), { recursive: true })],
  ['no settings', 'data-damaged', ({ cluster }) => rmSync(join(cluster, 'postgresql.conf'))],
  [
    'nonsense in the settings',
    'data-damaged',
    ({ cluster }) => writeFileSync(join(cluster, 'postgresql.conf'), '%%%\n'),
  ],
  ['no sign-in rules', 'data-damaged', ({ cluster }) => rmSync(join(cluster, 'pg_hba.conf'))],
  [
    'a file where the cluster was',
    'data-damaged',
    ({ cluster }) => (rmSync(cluster, { recursive: true }), writeFileSync(cluster, '')),
  ],
  [
    'a file where its folder was',
    'data-damaged',
    ({ postgres }) => (rmSync(postgres, { recursive: true }), writeFileSync(postgres, '')),
  ],
])('%s: a clear %s', async ([, code, damage]) => {
  await using folder = await usedFolder()
  damage(folder)
  const failure = await failureOf(folder.dataDir)
  expect([failure.code, failure.detail]).toEqual([code, expect.any(String)])
  expect(failure.sentence.id).toContain(folder.postgres)
  expect(failure.sentence.en).not.toMatch(/\bat .*:\d+/)
})

test('a folder that others may read after a copy is closed again, not refused', async () => {
  await using folder = await usedFolder()
  chmodSync(folder.cluster, 0o755)
  await (await start(folder.dataDir)).stop()
  expect(statSync(folder.cluster).mode & 0o777).toBe(0o700)
})

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freshDb } from '@melati/db/testing/fresh-db'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boot } from './boot.ts'
import { readSeed } from './demo-state.ts'
import type { DemoFile, Seed } from './demo.ts'
import { printProblem } from './problem.ts'
import { preparedCity } from './testing/a-server.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'melati-boot-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const nobody: Seed = () => Promise.resolve([])

async function start(environment: Record<string, string>, seed: Seed = nobody) {
  const server = await boot({ environment: { PORT: '0', DATA_DIR: dataDir, ...environment }, seed, say: () => {} })
  return { ...server, [Symbol.asyncDispose]: () => server.stop({ patience: 1_000, notice: 0 }) }
}

/** What the person at the terminal reads when it does not start. */
async function refusal(environment: Record<string, string>): Promise<string> {
  try {
    await using server = await start(environment)
    return `it started: ${server.baseUrl}`
  } catch (error) {
    let text = ''
    printProblem(error, (part) => (text += part))
    return text
  }
}

const urlsOf = (db: { appUrl: string; ownerUrl: string }) => ({
  DATABASE_URL: db.appUrl,
  DATABASE_OWNER_URL: db.ownerUrl,
})

describe('a demo', () => {
  test('is loaded once, says how to sign in, and is ready', async () => {
    await using db = await freshDb()
    await using server = await start({ ...urlsOf(db), DEMO: '1' })
    expect((await fetch(`${server.baseUrl}/readyz`)).status).toBe(200)
    expect((await fetch(`${server.baseUrl}/api/demo/outbox`)).status).toBe(200)
    const file = path.join(dataDir, 'demo.json')
    expect((JSON.parse(await readFile(file, 'utf8')) as DemoFile).baseUrl).toBe(server.baseUrl)
    for (const kept of ['demo.json', 'melati.key'])
      expect((await stat(path.join(dataDir, kept))).mode & 0o777).toBe(0o600)
    expect(await readSeed(db.ownerUrl)).toMatchObject({ state: 'done' })
  })

  test('that was interrupted is finished by the next start', async () => {
    await using db = await freshDb()
    const environment = { ...urlsOf(db), DEMO: '1' }
    await expect(start(environment, () => Promise.reject(new Error('the power went')))).rejects.toThrow(
      'the power went',
    )
    expect(await readSeed(db.ownerUrl)).toMatchObject({ state: 'begun' })
    let runs = 0
    await using server = await start(environment, () => {
      runs += 1
      return Promise.resolve([])
    })
    expect([runs, (await fetch(`${server.baseUrl}/readyz`)).status]).toEqual([1, 200])
    expect(await readSeed(db.ownerUrl)).toMatchObject({ state: 'done' })
  })

  test('A-071: its database serves nobody outside a demo, and no real city takes one in', async () => {
    await using real = await preparedCity()
    expect(await refusal({ ...real.environment, PORT: '0', DEMO: '1' })).toContain('holds a real city')
    await using db = await freshDb()
    await (await start({ ...urlsOf(db), DEMO: '1' })).stop({ patience: 1_000, notice: 0 })
    expect(await refusal({ ...real.environment, ...urlsOf(db), PORT: '0' })).toContain('holds sample data')
  })

  test('A-071: outside one there is no outbox of codes', async () => {
    await using real = await preparedCity()
    await using server = await start({ ...real.environment, PORT: '0' })
    expect((await fetch(`${server.baseUrl}/api/demo/outbox`)).status).toBe(404)
  })
})

describe('what it does not start with, in words', () => {
  test('A-035: a login that passes the walls', async () => {
    await using db = await freshDb()
    const text = await refusal({ DATABASE_URL: db.superUrl, DATABASE_OWNER_URL: db.ownerUrl, DEMO: '1' })
    expect(text).toContain('signs in as a superuser')
    expect(await refusal({ DATABASE_URL: db.ownerUrl, DATABASE_OWNER_URL: db.ownerUrl, DEMO: '1' })).toContain(
      'DATABASE_URL owns',
    )
  })

  test('no database, a wrong password, a database that is not there', async () => {
    await using db = await freshDb()
    const with_ = (change: (url: URL) => void) => {
      const url = new URL(db.appUrl)
      change(url)
      return refusal({ DATABASE_URL: url.href, DATABASE_OWNER_URL: db.ownerUrl, DEMO: '1' })
    }
    expect(await with_((url) => (url.port = '9'))).toContain('No database answers at 127.0.0.1:9')
    const wrong = await with_((url) => (url.password = 'hush-hush'))
    expect(wrong).toContain('refused melati_app')
    expect(wrong).not.toContain('hush-hush')
    expect(await with_((url) => (url.pathname = '/nowhere'))).toContain('There is no database "nowhere"')
  })

  test('another MELATI_KEY', async () => {
    await using real = await preparedCity()
    const text = await refusal({ ...real.environment, PORT: '0', MELATI_KEY: 'ef'.repeat(32) })
    expect(text).toContain('MELATI_KEY is not the key of this database')
  })

  test('a port in use, told before a database is started', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    const text = await refusal({ PORT: String(port) })
    expect(text).toContain(`Port ${port} is in use by another program`)
    expect(text).toContain(`Port ${port} sedang dipakai program lain`)
    await expect(stat(path.join(dataDir, 'postgres'))).rejects.toMatchObject({ code: 'ENOENT' })
    await new Promise((resolve) => taken.close(resolve))
  })
})

import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Phone } from '@melati/api/testing/phone'
import { expect, test } from 'vitest'
import { preparedCity } from './testing/a-server.ts'
import { aHousehold } from './testing/household-command.ts'
import { type ServerProcess, startProcess } from './testing/server-process.ts'

type Prepared = Awaited<ReturnType<typeof preparedCity>>

const patience = { timeout: 60_000, interval: 100 }

async function untilReady(world: Prepared, server: ServerProcess) {
  const ready = () =>
    fetch(`${world.url}/readyz`).then(
      (response) => response.status,
      () => 0,
    )
  await expect.poll(ready, { ...patience, message: server.said() }).toBe(200)
}

const phoneOf = (world: Prepared) => new Phone(world.url, world.phone, world.sealKey)
const count = async (world: Prepared, from: string) =>
  (await world.asSuper<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n

test(
  'F-009: killed in the middle of a batch, and sent again: nothing twice, nothing missing',
  { timeout: 180_000 },
  async () => {
    await using world = await preparedCity()
    const unitId = world.city.at(world.city.dasawisma)
    const phone = phoneOf(world)
    const records = phone.seal(...Array.from({ length: 30 }, (_, n) => aHousehold(unitId, `Jalan Contoh ${n}`)))
    let server = startProcess(world.environment)
    await untilReady(world, server)
    // Each try is killed a little later: before, in and after the transaction.
    for (const ms of [5, 25, 60]) {
      const answer = phone.push(records).then(
        ({ status }) => status,
        () => 0,
      )
      await new Promise((resolve) => setTimeout(resolve, ms))
      server.child.kill('SIGKILL')
      await Promise.all([answer, server.ended])
      expect([0, 30]).toContain(await count(world, 'households.household'))
      server = startProcess(world.environment)
      await untilReady(world, server)
    }
    const { status, body } = await phone.push(records)
    expect([status, body.expectedSeq]).toEqual([200, 31])
    expect(new Set(body.outcomes?.map((one) => one.status))).toEqual(new Set(['applied']))
    expect(await count(world, 'households.household')).toBe(30)
    expect(await count(world, `core.audit where action = 'households.register'`)).toBe(30)
    server.child.kill('SIGTERM')
    await server.ended
  },
)

test(
  'F-078: SIGTERM with 200 requests under way answers every one, and says at once that it is not ready',
  { timeout: 120_000 },
  async () => {
    await using world = await preparedCity()
    const unitId = world.city.at(world.city.dasawisma)
    const server = startProcess(world.environment)
    await untilReady(world, server)
    const phone = phoneOf(world)
    const [record] = phone.seal(aHousehold(unitId))
    if (record === undefined) throw new Error('nothing sealed')
    const pages = Array.from({ length: 199 }, () =>
      fetch(`${world.url}/api/trpc/accounts.whoAmI`).then((one) => one.status),
    )
    const pushed = phone.push([record])
    // All were sent before the first could be answered, so the rest is under way.
    await Promise.race(pages)
    server.child.kill('SIGTERM')
    await expect
      .poll(
        () =>
          fetch(`${world.url}/readyz`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 2_500, interval: 20 },
      )
      .toBe(503)
    const statuses = await Promise.all(pages)
    expect(statuses.filter((status) => status >= 500 && status !== 503)).toEqual([])
    expect(new Set(statuses)).toEqual(new Set([401]))
    expect((await pushed).body.outcomes).toMatchObject([{ status: 'applied' }])
    expect(await count(world, 'households.household')).toBe(1)
    const began = performance.now()
    expect(await server.ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(25_000)
  },
)

test.for([
  [
    'a wrong setting',
    { PORT: 'x', BASE_URL: 'y' },
    ['PORT harus angka', 'PORT must be a number', 'BASE_URL harus alamat', 'BASE_URL must be an address'],
  ],
  [
    'no database',
    {
      DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x',
      DATABASE_OWNER_URL: 'postgres://a:b@127.0.0.1:9/x',
      DEMO: '1',
      PORT: '0',
    },
    ['Tidak ada basis data yang menjawab', 'No database answers'],
  ],
  ['a demo in production', { NODE_ENV: 'production', DEMO: '1' }, ['never runs with NODE_ENV=production']],
] as const)(
  '%s ends with code 1 and a sentence in both languages, never a stack',
  { timeout: 60_000 },
  async ([, environment, sentences]) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'melati-process-'))
    const server = startProcess({ DATA_DIR: dataDir, ...environment })
    expect(await server.ended).toBe(1)
    for (const sentence of sentences) expect(server.said()).toContain(sentence)
    expect(server.said()).not.toMatch(/^\s+at |node:internal|\.ts:\d/m)
    await rm(dataDir, { recursive: true })
  },
)

test('a damaged data folder ends with code 1 and says what to do', { timeout: 60_000 }, async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'melati-process-'))
  await mkdir(path.join(dataDir, 'postgres/cluster'), { recursive: true })
  await writeFile(path.join(dataDir, 'postgres/cluster/PG_VERSION'), 'rusak')
  const server = startProcess({ DATA_DIR: dataDir, PORT: '0' })
  expect(await server.ended).toBe(1)
  for (const sentence of ['rusak. Pulihkan folder itu', 'is damaged']) expect(server.said()).toContain(sentence)
  expect(server.said()).not.toMatch(/^\s+at /m)
  await rm(dataDir, { recursive: true })
})

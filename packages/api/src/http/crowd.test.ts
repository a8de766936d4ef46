import { connect } from '@melati/db/connect'
import { expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { listen } from '../testing/listen.ts'
import { notesFeeds, notesRouter } from '../testing/notes.ts'
import { Phone } from '../testing/phone.ts'
import { createHttp } from './create-http.ts'
import { notesWorld, type NotesWorld } from '../testing/notes-world.ts'

/** Signed in in the other city. */
async function elsewhere(world: NotesWorld): Promise<{ browser: Browser; unitId: string }> {
  const [unitId] = world.other.units
  if (unitId === undefined) throw new Error('no unit')
  await world.kit.person(world.other, 'cadre', unitId, '+6281200000009')
  const browser = new Browser(world.server.url)
  await browser.signIn(world.kit, '+6281200000009')
  return { browser, unitId }
}

/** How many of a city's statements hold a connection. */
const asleep = (world: NotesWorld) =>
  world.kit
    .asSuper<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and state = 'active' and query like '%pg_sleep(4)%' and usename = 'melati_app'`,
    )
    .then(([row]) => row?.n)

test('F-081: one slow city waits a bounded time for itself, and the other is served meanwhile', async () => {
  await using world = await notesWorld({ pool: 5, limits: { perTenant: 3, patience: 800 } })
  const slow = await world.signedIn()
  const { browser, unitId } = await elsewhere(world)
  const order: number[] = []
  const sleepers = Array.from({ length: 6 }, async () => {
    const answer = await slow.query('notes.breaking', { how: 'sleep' })
    order.push(answer.status)
    return answer
  })
  await expect.poll(() => asleep(world)).toBe(3)
  const quick = await browser.query('notes.list', { unitId, limit: 1 })
  expect([quick.status, order.includes(200)]).toEqual([200, false])
  const ended = await Promise.all(sleepers)
  expect(order).toEqual([503, 503, 503, 200, 200, 200])
  for (const { json, headers } of ended.filter(({ status }) => status === 503)) {
    expect(json.error?.data.because).toBe('busy')
    expect(headers.get('retry-after')).toBe('3')
  }
})

test('F-081: with no connection left a call is told so while the slow one still has it', async () => {
  await using world = await notesWorld({ pool: 1, patience: 1_000, limits: { perTenant: 10 } })
  const slow = await world.signedIn()
  const { browser, unitId } = await elsewhere(world)
  let over = false
  const sleeping = slow.query('notes.breaking', { how: 'sleep' }).finally(() => (over = true))
  await expect.poll(() => asleep(world)).toBe(1)
  const [list, phone] = await Promise.all([browser.query('notes.list', { unitId, limit: 1 }), world.phone.pull([])])
  expect(over).toBe(false)
  expect([list.status, list.json.error?.data.because]).toEqual([503, 'busy'])
  expect([phone.status, phone.body.because]).toEqual([503, 'busy'])
  expect((await sleeping).status).toBe(200)
})

test('F-082: a statement that runs out of time leaves nothing written and no tenant set', async () => {
  await using world = await notesWorld({ pool: 1 })
  await world.kit.asSuper(`alter role melati_app in database "${world.kit.made.name}" set statement_timeout = '150ms'`)
  await using fresh = await notesWorldOn(world)
  const noteId = '00000000-0000-4000-8000-000000000001'
  const { status } = await fresh.phone.send({ input: { noteId, unitId: world.here, words: 'slow' } })
  expect(status).toBe(503)
  expect(await world.notes()).toEqual([])
  const { rows } = await fresh.db.pool.query<{ tenant: string | null }>(
    `select current_setting('melati.tenant', true) as tenant`,
  )
  expect(rows[0]?.tenant ?? '').toBe('')
})

/** A second server on the same database, whose connections are new and so have the role's new settings. */
async function notesWorldOn(world: NotesWorld) {
  const db = connect(world.kit.made.appUrl, { max: 1 })
  const services = { ...world.kit.services, db }
  const http = createHttp({ services, auth: world.kit.auth, router: notesRouter, feeds: notesFeeds, trustedProxies: 0 })
  const server = await listen(http)
  return {
    db,
    phone: new Phone(server.url, world.registration, services.sealer.publicKey),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await db[Symbol.asyncDispose]()
    },
  }
}

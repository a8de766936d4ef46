import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { type NotesWorld, notesWorld } from '../testing/notes-world.ts'
import type { Render } from './pages.ts'

const HOME = 'melati.example'
const OURS = 'pkk.contoh.example'
const THEIRS = 'pkk.lain.example'
const numbers = { sri: '+6281200000001', ani: '+6281200000002' }

/** Says all that it was told, and asks to be kept. */
const render: Render = ({ path, query, baseUrl }) =>
  Promise.resolve({ status: 200, html: `<p>${baseUrl} ${path} ${query.toString()}</p>`, headers: {}, kept: 60 })

let world: NotesWorld
let ani: { registrationId: string; token: string }
beforeAll(async () => {
  world = await notesWorld({ baseUrl: `https://${HOME}`, render })
  const { kit, city, other } = world
  const [there] = other.units
  const actor = await kit.person(other, 'cadre', there ?? expect.fail(), numbers.ani)
  ani = await kit.registration(other, actor)
  await kit.asSuper(
    `insert into core.tenant_host (tenant_id, host, valid_from) values ($1, $2, now() - interval '1 hour'), ($3, $4, now() - interval '1 hour')`,
    [city.tenantId, OURS, other.tenantId, THEIRS],
  )
})
afterAll(() => world[Symbol.asyncDispose]())

const jars = new Map<string, Browser>()
/** Once for each: a number is sent three codes an hour. */
async function signedIn(host: string, phone: string): Promise<Browser> {
  const before = jars.get(host + phone)
  if (before !== undefined) return before
  const browser = world.browser(host)
  await browser.signIn(world.kit, phone)
  jars.set(host + phone, browser)
  return browser
}
const notes = (browser: Browser, unitId: string) => browser.query('notes.list', { unitId, limit: 5 })
const note = () => ({
  id: crypto.randomUUID(),
  input: { noteId: crypto.randomUUID(), unitId: world.here, words: 'halo' },
})
/** A browser that brings somebody else's cookies along. */
function carrying(browser: Browser, host: string): Browser {
  const other = world.browser(host)
  for (const [name, value] of browser.cookies) other.cookies.set(name, value)
  return other
}

describe('A-140 a name that is nobody’s', () => {
  test.for([
    'evil.example',
    'unclaimed.melati.example',
    'x.pkk.contoh.example',
    'pkk.contoh.example.',
    'pkk.contoh.example.evil.example',
    'melati.example.evil.example',
    '127.0.0.1',
    'localhost',
    'melati.example:8443',
    'pkk.contoh.example:8443',
    'xn--pkk-contoh.example',
  ])('%s is 421 at every door, and no tenant’s', async (host) => {
    const browser = world.browser(host)
    for (const path of ['/', '/contoh', '/admin/', '/api/trpc/notes.list?input=%7B%7D', '/api/push', '/api/auth/grant'])
      expect([path, (await browser.send(path)).status]).toEqual([path, 421])
  })

  test('A-008 A-140 nor does a forwarded header make one of it, or of ours another', async () => {
    const told = {
      'x-forwarded-host': OURS,
      forwarded: `host=${OURS};proto=https`,
      'x-original-host': OURS,
      'x-host': OURS,
      'x-tenant': 'contoh',
      'x-original-url': '/contoh',
    }
    expect((await world.browser('evil.example').send('/', { headers: told })).status).toBe(421)
    for (const [host, shown] of [
      [HOME, `https://${HOME} / `],
      [THEIRS, `https://${THEIRS} /lain `],
    ] as const)
      expect((await world.browser(host).send('/', { headers: told })).text).toBe(`<p>${shown}</p>`)
  })

  test('A-140 a request that names another host in its target is asked for that one', async () => {
    const statusOf = (target: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request({ port: world.server.port, path: target, headers: { host: OURS } }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
        sent.on('error', reject).end()
      })
    expect(await statusOf('/')).toBe(200)
    expect(await statusOf('http://evil.example/')).toBe(421)
  })

  test('a host answers from when it is given to a city, and no longer when it is taken away', async () => {
    const { kit, city } = world
    const late = world.browser('baru.contoh.example')
    expect((await late.send('/')).status).toBe(421)
    await kit.asSuper('insert into core.tenant_host (tenant_id, host, valid_from) values ($1, $2, now())', [
      city.tenantId,
      'baru.contoh.example',
    ])
    kit.clock.ahead += 6_000
    expect((await late.send('/')).text).toContain('https://baru.contoh.example /contoh')
    await kit.asSuper(`update core.tenant_host set valid_to = now() where host = 'baru.contoh.example'`)
    kit.clock.ahead += 6_000
    expect((await late.send('/')).status).toBe(421)
  })
})

describe('A-007 under a city’s own host', () => {
  test('her people sign in and work; a cookie that was set is that very host’s', async () => {
    const sri = await signedIn(OURS, numbers.sri)
    expect((await notes(sri, world.here)).status).toBe(200)
    expect([...sri.cookies.keys()].every((name) => name.startsWith('__Host-'))).toBe(true)
  })

  test('A-007 a session that acts in another city is nobody’s: read, write, batch and role', async () => {
    const sri = await signedIn(HOME, numbers.sri)
    // Twice, so that the second is read ahead of the answer who asks.
    for (const _ of [1, 2]) expect((await notes(sri, world.here)).status).toBe(200)
    const replayed = carrying(sri, THEIRS)
    const before = await world.notes()
    for (const _ of [1, 2]) {
      const read = await notes(replayed, world.here)
      expect([read.status, read.json.error?.data.because]).toEqual([401, 'signed-out'])
    }
    const order = note()
    expect((await replayed.mutate('notes.write', order)).status).toBe(401)
    const input = encodeURIComponent(JSON.stringify({ 0: { unitId: world.here, limit: 5 } }))
    expect((await replayed.send(`/api/trpc/notes.list?batch=1&input=${input}`)).status).toBe(401)
    const chosen = await replayed.post('/api/auth/grant', { grantId: world.cadre.grantId })
    expect([chosen.status, chosen.json.because]).toEqual([401, 'signed-out'])
    expect(await world.notes()).toEqual(before)
    expect((await notes(carrying(sri, OURS), world.here)).status).toBe(200)
  })

  test('A-007 who has a role in another city only signs in to none', async () => {
    const sri = await signedIn(THEIRS, numbers.sri)
    expect((await notes(sri, world.here)).status).toBe(403)
    const chosen = await sri.post('/api/auth/grant', { grantId: world.cadre.grantId })
    const none = await sri.post('/api/auth/grant', { grantId: crypto.randomUUID() })
    expect([chosen.status, chosen.text]).toEqual([none.status, none.text])
  })

  test('A-007 with a role in two cities, the host’s own is the only one to choose', async () => {
    const { kit, city, other } = world
    const both = '+6281200000003'
    const [here] = city.units
    const one = await kit.person(city, 'cadre', here ?? expect.fail(), both)
    const grantId = crypto.randomUUID()
    await kit.asSuper(
      `insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from)
        values ($1, $2, $3, 'cadre', 'unit', $4, $4, '2020-01-01')`,
      [other.tenantId, grantId, one.accountId, other.units[0]],
    )
    const browser = await signedIn(THEIRS, both)
    expect((await notes(browser, other.units[0] ?? '')).status).toBe(200)
    const home = await signedIn(HOME, both)
    expect((await home.post('/api/auth/grant', { grantId: one.grantId })).status).toBe(200)
    // That session acts in the first city now; the other's host does not let it change over either.
    const replayed = carrying(home, THEIRS)
    expect((await replayed.post('/api/auth/grant', { grantId })).status).toBe(401)
    expect((await notes(replayed, here ?? '')).status).toBe(401)
  })

  test('A-007 a phone of another city is an unknown one', async () => {
    const send = (host: string, token: string, door: 'push' | 'pull') =>
      world.browser(host).post(`/api/${door}`, { commands: [], scopes: [] }, { authorization: `Bearer ${token}` })
    for (const door of ['push', 'pull'] as const) {
      const replayed = await send(THEIRS, world.registration.token, door)
      const unknown = await send(THEIRS, 'x'.repeat(43), door)
      expect([door, replayed.status, replayed.text]).toEqual([door, 401, unknown.text])
      expect((await send(THEIRS, ani.token, door)).status).toBe(200)
      expect((await send(OURS, world.registration.token, door)).status).toBe(200)
    }
  })

  test('a page of another host of ours is another site', async () => {
    const sri = await signedIn(OURS, numbers.sri)
    const order = note()
    const from = (origin: string) => sri.mutate('notes.write', order, { origin })
    expect((await from(`https://${THEIRS}`)).status).toBe(403)
    expect((await from(`https://${HOME}`)).status).toBe(403)
    expect((await sri.post('/api/auth/sign-out', {}, { origin: `https://${HOME}` })).status).toBe(403)
    expect((await from(`https://${OURS}`)).status).toBe(200)
  })
})

describe('A-044 what is kept of a page', () => {
  test('A-044 is kept for its host and its query: nobody is answered with another’s', async () => {
    const answers = []
    for (const host of [OURS, THEIRS, HOME, OURS, THEIRS, HOME])
      answers.push(
        (await world.browser(host).send('/lagi?a=1', { headers: { 'x-forwarded-host': 'evil.example' } })).text,
      )
    const one = [OURS, THEIRS, HOME].map((host) => `<p>https://${host} /lagi a=1</p>`)
    expect(answers).toEqual([...one, ...one])
    expect((await world.browser(OURS).send('/en')).text).toContain(`https://${OURS} /en/contoh`)
  })
})

test('A-070 a link that is asked for under a city’s host, with other hosts in the headers, has the configured one', async () => {
  const { kit, cadre } = world
  const email = 'sri@contoh.example'
  await kit.asSuper('update auth.user_account set email = $1 where id = $2', [email, cadre.accountId])
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', origin: `https://${OURS}` }
  expect((await world.browser(OURS).post('/api/auth/password/forgot', { email }, headers)).status).toBe(200)
  await kit.auth.settled()
  const told = await kit.outbox.handle(new Request(`http://x/?to=${encodeURIComponent(email)}`)).text()
  expect(told).toContain(`https://${HOME}/admin/reset#`)
  expect(told).not.toMatch(/evil|contoh\.example\/|http:/)
})

test('A-140 without TLS a name in the office network is ours, and one that leads here from outside is nobody’s', async () => {
  await using office = await notesWorld({ render })
  const status = async (host: string) => (await office.browser(host).send('/')).status
  for (const host of ['localhost:4100', 'localhost', '127.0.0.1:9', '[::1]', 'pc-kantor', 'pc-kantor.local'])
    expect([host, await status(host)]).toEqual([host, 200])
  for (const host of ['evil.example', 'rebind.evil.example:4100'])
    expect([host, await status(host)]).toEqual([host, 421])
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { notesWorld, type NotesWorld } from '../testing/notes-world.ts'

let world: NotesWorld
let sri: Browser
beforeAll(async () => {
  world = await notesWorld()
  sri = await world.signedIn()
})
afterAll(() => world[Symbol.asyncDispose]())

const note = (words = 'halo') => ({ id: randomUUID(), input: { noteId: randomUUID(), unitId: world.here, words } })

describe('the plain case', () => {
  test('a query comes by GET or by POST, a mutation by POST', async () => {
    expect((await sri.mutate('notes.write', note())).json.result?.data).toMatchObject({ status: 'applied' })
    const input = { unitId: world.here, limit: 10 }
    const got = await sri.query('notes.list', input)
    expect(got.status).toBe(200)
    expect(got.json.result?.data).toEqual([{ noteId: expect.any(String), words: 'halo' }])
    expect((await sri.mutate('notes.list', input)).text).toBe(got.text)
  })

  test('a batch answers each of its calls', async () => {
    const input = { 0: { unitId: world.here, limit: 10 }, 1: { unitId: world.here, limit: 0 }, 2: {} }
    const path = `/api/trpc/notes.list,notes.list,notes.nothing?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`
    const { status, text } = await sri.send(path)
    expect(status).toBe(207)
    const [one, two, three] = JSON.parse(text)
    expect(one.result.data).toHaveLength(1)
    expect(two.error.data).toMatchObject({ because: 'invalid-input', fields: [{ field: 'limit' }] })
    expect(three.error.data).toMatchObject({ because: 'not-found', httpStatus: 404 })
  })

  test('a single call is answered as the same call in a batch, byte for byte', async () => {
    const input = { unitId: world.here, limit: 10 }
    const nobody = world.browser()
    for (const [browser, path, asked, status] of [
      [sri, 'notes.list', input, 200],
      [sri, 'notes.list', { ...input, limit: 0 }, 400],
      [sri, 'notes.nothing', input, 404],
      [sri, 'notes.write', note(), 405],
      [nobody, 'notes.list', input, 401],
    ] as const) {
      const one = await browser.query(path, asked)
      const inBatch = encodeURIComponent(JSON.stringify({ 0: asked }))
      const batch = await browser.send(`/api/trpc/${path}?batch=1&input=${inBatch}`)
      expect([path, one.status, batch.status, batch.text]).toEqual([path, status, status, `[${one.text}]`])
    }
  })

  test('a refusal is a value, a missing sign-in an answer', async () => {
    expect((await sri.mutate('notes.write', note('bad'))).json.result?.data).toMatchObject({
      status: 'refused',
      because: 'invalid-input',
      field: 'words',
    })
    const nobody = await world.browser().query('notes.list', { unitId: world.here, limit: 1 })
    expect(nobody.status).toBe(401)
    expect(nobody.json.error?.data.because).toBe('signed-out')
  })

  test('answers are compressed for who takes that, and never kept', async () => {
    for (let n = 0; n < 20; n += 1) await sri.mutate('notes.write', note(`panjang ${'sekali '.repeat(20)}${n}`))
    const got = await sri.query('notes.list', { unitId: world.here, limit: 100 }, { 'accept-encoding': 'gzip' })
    expect(got.headers.get('content-encoding')).toBe('gzip')
    expect(got.headers.get('cache-control')).toBe('no-store')
    expect(got.json.result?.data).toHaveLength(21)
  })
})

describe('what may not come in', () => {
  test('A-011: a batch of 1,000 calls is answered with 400 and says why', async () => {
    const path = `/api/trpc/${Array.from({ length: 1_000 }, () => 'notes.list').join(',')}?batch=1`
    const { status, json } = await sri.send(path)
    expect([status, json.error?.data.because]).toEqual([400, 'too-many-calls'])
    const posted = await sri.post(path, {})
    expect([posted.status, posted.json.error?.data.because]).toEqual([400, 'too-many-calls'])
    const eleven = await sri.send(`/api/trpc/${Array.from({ length: 11 }, () => 'notes.list').join('%2C')}?batch=1`)
    expect(eleven.status).toBe(400)
  })

  test('A-013: a mutation by GET or with the method overridden is 405, and nothing is written', async () => {
    const before = await world.notes()
    const got = await sri.query('notes.write', note())
    expect(got.status).toBe(405)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { status, headers } = await sri.send('/api/trpc/notes.write', { method })
      expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, POST'])
    }
    const overridden = `/api/trpc/notes.write?_method=POST&input=${encodeURIComponent(JSON.stringify(note()))}`
    expect((await sri.send(overridden, { headers: { 'x-http-method-override': 'POST' } })).status).toBe(405)
    expect(await world.notes()).toEqual(before)
  })

  test.for([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('A-014: a mutation with a body of %j is 415', async (type) => {
    const { status } = await sri.mutate('notes.write', note(), { 'content-type': type })
    expect(status).toBe(415)
  })

  test('A-014: a call with a cookie must come from a page of ours', async () => {
    const from = (headers: Record<string, string>) => sri.mutate('notes.write', note(), headers)
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await from({ origin: 'null' })).status).toBe(403)
    expect((await from({ origin: world.server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    const cookie = [...sri.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const bare = await fetch(`${world.server.url}/api/trpc/notes.list?input=%7B%7D`, { headers: { cookie } })
    expect(bare.status).toBe(403)
    expect((await sri.post('/api/auth/sign-out', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  test.for([
    ['{"__proto__":{"polluted":1}}'],
    ['{"unitId":1,"a":{"__proto__":{"polluted":1}}}'],
    ['{"constructor":{"prototype":{"polluted":1}}}'],
    [String.raw`{"\u005f_proto__":{"polluted":1}}`],
  ])('A-089: %s is 400 and pollutes nothing', async ([body = '']) => {
    const headers = { 'content-type': 'application/json' }
    const posted = await sri.send('/api/trpc/notes.write', { method: 'POST', headers, body })
    const got = await sri.send(`/api/trpc/notes.list?input=${encodeURIComponent(body)}`)
    const batch = await sri.send('/api/trpc/notes.list?batch=1', { method: 'POST', headers, body: `{"0":${body}}` })
    expect([posted.status, got.status, batch.status]).toEqual([400, 400, 400])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test.for([
    '__proto__',
    'constructor',
    'notes.__proto__',
    'toString',
    'notes.write.toString',
    '%E0%A4%A',
    '',
    '../notes.list',
  ])('A-089: no procedure is called %j', async (path) => {
    const { status } = await sri.send(`/api/trpc/${path}`)
    expect([400, 404]).toContain(status)
  })

  test('A-091: deep and huge bodies are refused at once', async () => {
    const headers = { 'content-type': 'application/json' }
    const send = (body: string) => sri.send('/api/trpc/notes.write', { method: 'POST', headers, body })
    const began = process.cpuUsage()
    expect((await send('['.repeat(100_000) + ']'.repeat(100_000))).status).toBe(400)
    expect((await send(`{"a":"${'x'.repeat(10_000_000)}"}`)).status).toBe(413)
    const keys = `{${Array.from({ length: 1_000_000 }, (_, n) => `"k${n}":1`).join(',')}}`
    expect((await send(keys)).status).toBe(413)
    expect((await sri.send('/livez')).status).toBe(200)
    // Client and server share this process; making and sending the bodies is most of it.
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(2_000)
  })

  test('A-091: a body that does not say its length is counted as it comes', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('"'.padEnd(100_000, 'x')))
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' } as const
    const sent = fetch(`${world.server.url}/api/trpc/notes.write`, init)
    // The server answers and hangs up in the middle of our sending; which of the two is seen first is a matter of luck.
    const status = await sent.then(
      (response) => response.status,
      () => 413,
    )
    expect(status).toBe(413)
  })

  test.for([-1, 1e9, 101, 1.5, '10;drop', Number.NaN, null])('A-019: a limit of %j is 400', async (limit) => {
    const { status, json } = await sri.query('notes.list', { unitId: world.here, limit })
    expect([status, json.error?.data.because]).toEqual([400, 'invalid-input'])
  })

  test('A-008: what a request says of its tenant or address is not read', async () => {
    const headers = {
      'x-tenant': String(world.other.tenantId),
      'x-tenant-id': String(world.other.tenantId),
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example;for=1.2.3.4',
      'x-original-url': '/admin/',
    }
    const plain = await sri.query('notes.list', { unitId: world.here, limit: 5 })
    const told = await sri.query('notes.list', { unitId: world.here, limit: 5 }, headers)
    expect(told.text).toBe(plain.text)
    expect([...told.headers.values()].join(' ')).not.toContain('evil.example')
  })
})

describe('errors', () => {
  test.for([
    ['cast', 400, 'invalid-input'],
    ['overflow', 400, 'invalid-input'],
    ['division', 400, 'invalid-input'],
    ['table', 500, 'busy'],
    ['throw', 500, 'busy'],
  ] as const)(
    'A-026: %s tells nothing of the inside, and a reference to find it by',
    async ([how, expected, because]) => {
      const { status, json, text } = await sri.query('notes.breaking', { how })
      expect([status, json.error?.data.because]).toEqual([expected, because])
      expect(json.error?.data.reference).toMatch(/^K-[0-9A-F]{4}$/)
      expect(text).not.toMatch(/secret|nonsense|uuid|select|syntax|relation|stack|\.ts|pg_/i)
      const found = world.kit.logged.filter(
        ({ fields }) => 'reference' in fields && fields.reference === json.error?.data.reference,
      )
      expect(found.at(-1)?.fields).toMatchObject({ requestId: expect.any(String), path: 'notes.breaking' })
    },
  )
})

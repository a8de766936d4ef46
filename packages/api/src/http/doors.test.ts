import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { notesRouter } from '../testing/notes.ts'
import { notesWorld, type NotesWorld } from '../testing/notes-world.ts'
import { createHttp } from './create-http.ts'
import type { Download } from './download-door.ts'
import { headerSets } from './header-sets.ts'
import type { Render } from './pages.ts'
import { openSite } from './site.ts'

let world: NotesWorld
let browser: Browser
let folder: string
const long = 'console.log("halo")\n'.repeat(400)

const table: Download = {
  path: /^\/(?<slug>[a-z]+)\/data\.csv$/,
  find: () => Promise.resolve({ type: 'text/csv', name: 'data.csv', text: 'a,b', version: '1' }),
}
const render: Render = (request) =>
  Promise.resolve(
    request.path === '/'
      ? { status: 200, html: `<p>${request.baseUrl}</p>`, headers: { 'cache-control': 'public, max-age=60' } }
      : { status: 404, html: '<p>tidak ada</p>', headers: {} },
  )

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'melati-site-'))
  await mkdir(path.join(folder, 'assets'))
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><p>admin')
  await writeFile(path.join(folder, 'sw.js'), 'self.skipWaiting')
  await writeFile(path.join(folder, 'assets/main-a1B2c3_4.js'), long)
  await writeFile(path.join(folder, 'assets/notes.map'), 'a source map')
  const site = await openSite({ base: '/admin/', folder, fallback: 'index.html' }, headerSets(false))
  world = await notesWorld({ sites: [site], render, downloads: [table] })
  browser = world.browser()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

describe('pages and files', () => {
  test('an app answers every address of its own, and its files as what they are', async () => {
    expect((await browser.send('/admin')).headers.get('location')).toBe('/admin/')
    for (const address of ['/admin/', '/admin/wilayah/12', '/admin/reset']) {
      const page = await browser.send(address)
      expect([address, page.status, page.text]).toEqual([address, 200, '<!doctype html><p>admin'])
      expect(page.headers.get('cache-control')).toBe('no-cache')
    }
    const script = await browser.send('/admin/assets/main-a1B2c3_4.js', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(script.text).toBe(long)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('content-encoding')).toBe('br')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await browser.send('/admin/sw.js')).headers.get('cache-control')).toBe('no-cache')
  })

  test('what is not there is 404, and no path leads out of the folder', async () => {
    for (const address of [
      '/admin/assets/old-deadbeef.js',
      '/admin/assets/notes.map',
      '/admin/..%2f..%2fetc/passwd.txt',
      '/x.js',
    ])
      expect([address, (await browser.send(address)).status]).toEqual([address, 404])
  })

  test('A-047: a file that is still the same is 304, by its content', async () => {
    const first = await browser.send('/admin/sw.js')
    const again = await browser.send('/admin/sw.js', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await browser.send('/admin/sw.js', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test('A-044: a public page is rendered with our own address, whatever a request says', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-original-url': '/admin/', forwarded: 'host=evil.example' }
    const poisoned = await browser.send('/', { headers })
    const clean = await browser.send('/')
    expect(poisoned.text).toBe('<p>http://localhost:4100</p>')
    expect(clean.text).toBe(poisoned.text)
    expect((await browser.send('/tidak/ada')).status).toBe(404)
  })
})

describe('a parameter that is said more than once', () => {
  const input = encodeURIComponent(JSON.stringify({ unitId: 'x', limit: 10 }))

  test.for([
    ['/api/trpc/notes.list', `input=${input}`],
    ['/api/trpc/notes.list', 'batch=1'],
    ['/api/v1/notes/list', 'unitId=x'],
    ['/api/openapi.json', 'a=1'],
    ['/api/auth/password/sign-in', 'next=/admin/'],
    ['/api/pull', 'since=1'],
    ['/api/nothing', 'a=1'],
    ['/', 'cari=medan'],
    ['/contoh/data.csv', 'bulan=2026-10'],
    ['/admin/wilayah', 'unit=1'],
    ['/admin/sw.js', 'v=1'],
  ] as const)('A-112: at %s a %s that comes twice, or as a list, is 400', async ([address, said]) => {
    const [name = '', value = ''] = said.split('=')
    const doubled = [
      `${said}&${said}`,
      `${said}&${name}=`,
      `${said}&%${name.charCodeAt(0).toString(16)}${name.slice(1)}=2`,
    ]
    for (const query of [...doubled, `x=1&${said}&y=2&${said}`, `${name}[]=${value}`, `${name}%5B0%5D=${value}`]) {
      const { status, text, headers } = await browser.send(`${address}?${query}`)
      expect([query, status, JSON.stringify(text)]).toEqual([query, 400, expect.stringContaining('invalid-input')])
      expect(headers.get('cache-control')).toBe('no-store')
    }
    expect((await browser.send(`${address}?${said}`)).status).not.toBe(500)
  })

  test('A-112: each door refuses in its own form, and takes what is said once', async () => {
    const twice = (address: string) => browser.send(`${address}?a=1&a=2`)
    expect((await twice('/api/trpc/notes.list')).json.error?.data).toMatchObject({ because: 'invalid-input' })
    expect((await twice('/api/v1/notes/list')).headers.get('content-type')).toBe('application/problem+json')
    for (const address of ['/', '/contoh/data.csv', '/admin/wilayah'])
      expect([address, (await browser.send(`${address}?a=1&b=1`)).status]).toEqual([address, 200])
  })

  test('A-112: what is said in the address and in the body is said twice; a list is no word and no number', async () => {
    const sri = await world.signedIn()
    const asked = { unitId: world.here, limit: 10 }
    const both = `/api/trpc/notes.list?input=${encodeURIComponent(JSON.stringify(asked))}`
    expect((await sri.post('/api/trpc/notes.list', asked)).status).toBe(200)
    expect((await sri.post(both, asked)).status).toBe(400)
    for (const odd of [{ ...asked, limit: [10] }, { ...asked, unitId: [world.here] }, [asked], [asked, asked]])
      expect([odd, (await sri.query('notes.list', odd)).status]).toEqual([odd, 400])
    for (const phone of [['+6281200000001'], { 0: '+6281200000001' }])
      expect((await browser.post('/api/auth/phone/send', { phone })).status).toBe(400)
  })
})

describe('headers', () => {
  test.for(['/', '/admin/', '/tidak/ada'])(
    'A-067: %s may not be framed, runs no inline script, and is not sniffed',
    async (address) => {
      const { headers } = await browser.send(address)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.has('strict-transport-security')).toBe(false)
      expect(headers.has('x-powered-by') || headers.has('server')).toBe(false)
    },
  )

  test('a service worker, which lives by the policy of its own file, may fetch the app it keeps', async () => {
    const { headers } = await browser.send('/admin/sw.js')
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'")
  })

  test('every answer of the API is JSON that nobody keeps', async () => {
    for (const address of [
      '/api/nothing',
      '/api/trpc/x.y',
      '/api/push',
      '/api/auth/nothing',
      '/api/demo/outbox',
      '/livez',
      '/readyz',
    ]) {
      const { headers } = await browser.send(address)
      expect([address, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        address,
        expect.stringContaining('application/json'),
        'no-store',
      ])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('over TLS the browser is told to stay there, and another name is nobody (A-140)', async () => {
    const { kit } = world
    const http = createHttp({
      services: { ...kit.services, baseUrl: 'https://melati.example' },
      auth: kit.auth,
      router: notesRouter,
      feeds: {},
      trustedProxies: 1,
      render,
    })
    const page = await http.fetch(new Request('https://melati.example/'))
    expect(page.headers.get('strict-transport-security')).toContain('max-age=')
    expect((await http.fetch(new Request('https://evil.example/'))).status).toBe(421)
    expect((await http.fetch(new Request('http://10.0.0.7/livez'))).status).toBe(200)
  })
})

describe('probes', () => {
  test('a server that drains is alive, not ready, and still answers', async () => {
    const http = createHttp({
      services: world.kit.services,
      auth: world.kit.auth,
      router: notesRouter,
      feeds: {},
      trustedProxies: 0,
    })
    const status = async (address: string) => (await http.fetch(new Request(`http://localhost${address}`))).status
    expect(await status('/readyz')).toBe(200)
    http.drain()
    expect([await status('/readyz'), await status('/livez'), await status('/api/trpc/x')]).toEqual([503, 200, 404])
  })
})

test('F-025: one network that asks too much is told to wait; another is served', async () => {
  await using tight = await notesWorld({ limits: { perNetwork: { burst: 5, perSecond: 1 } } })
  const one = tight.browser()
  const all = await Promise.all(Array.from({ length: 10 }, () => one.send('/api/trpc/x')))
  const refused = all.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(5)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await one.send('/livez')).status).toBe(200)
})

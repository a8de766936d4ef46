import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { launchChromium } from '@melati/config/chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type RunningServer } from './boot.ts'
import { Hand } from './journey/testing/hand.ts'
import { preparedCity } from './testing/a-server.ts'

const app = fileURLToPath(new URL('../../public', import.meta.url))

// Breaks out of a tag, a JSON script, an attribute and a sentence with values, if anything lets it.
const hostile = '</script><script>alert(1)</script> "onload=x {n} <b>'

const [chips, nasty, centre] = ['k4mp2x9a', 'x7wz3q5b', 's3ntra22']
const pages = [
  '/',
  '/en',
  '/tentang',
  '/contoh-satu',
  '/contoh-satu/produk',
  `/contoh-satu/produk/${chips}`,
  `/en/contoh-satu/produk/${nasty}`,
  '/contoh-satu/peta',
  `/contoh-satu/sentra/${centre}`,
  '/en/contoh-satu/statistik',
  '/tidak-ada',
]

let world: Awaited<ReturnType<typeof preparedCity>>
let server: RunningServer
// Everybody builds into `dist`; this test must not see it change under it.
let built: string
beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), 'melati-public-'))
  const env = { ...process.env, MELATI_PUBLIC_OUT: built }
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--app'], { cwd: app, env })
  world = await preparedCity()
  await publish()
  server = await boot({
    environment: { ...world.environment, PORT: '0' },
    seed: () => Promise.resolve([]),
    say: () => {},
    publicDist: built,
  })
}, 120_000)
afterAll(async () => {
  await server.stop({ patience: 1_000, notice: 0 })
  await world[Symbol.asyncDispose]()
  await rm(built, { recursive: true })
})

/** Published as a city publishes: two products in one kelurahan, one of them the signature product of its centre. */
async function publish() {
  const { tenantId } = world.city
  const [area] = await world.asSuper<{ unit_id: string }>(
    `select unit_id from published.area where tenant_id = ${tenantId} and kind = 'kelurahan' order by code limit 1`,
  )
  const unit = area?.unit_id ?? ''
  const product = (code: string, name: string, category: string, price: number, saleUnit: string) =>
    world.asSuper(`insert into published.product (tenant_id, code, unit_id, name, category, price, sale_unit, description,
      maker, order_phone, published_on) values (${tenantId}, '${code}', '${unit}', '${name}', '${category}', ${price},
      '${saleUnit}', 'Renyah dan gurih. ${name}', 'Poklak Melati', '+6281234567890', '2026-11-01')`)
  await product(chips, 'Keripik pisang', 'pangan', 18_000, '250 g')
  await product(nasty, hostile, 'sandang', 75_000, 'lembar')
  await world.asSuper(`insert into published.centre (tenant_id, code, unit_id, stage, name, address, latitude, longitude,
    members, opened_on) values (${tenantId}, '${centre}', '${unit}', 'aktif', 'Sentra Tanjung Sari', 'Jalan Setia Budi 10',
    3.56, 98.63, 6, '2026-10-01')`)
  await world.asSuper(`insert into published.centre_product (tenant_id, centre_code, product_code, signature)
    values (${tenantId}, '${centre}', '${chips}', true)`)
  await world.asSuper(`insert into published.coverage (tenant_id, unit_id, stage, centre_code)
    values (${tenantId}, '${unit}', 'aktif', '${centre}')`)
}

async function page(at: string) {
  const response = await fetch(`${server.baseUrl}${at}`)
  return { status: response.status, html: await response.text(), headers: response.headers }
}

test('the front page names the cities and the ways in, in both languages', async () => {
  const indonesian = await page('/')
  expect(indonesian.status).toBe(200)
  expect(indonesian.html).toMatch(/<html lang="id"/)
  for (const part of ['Kota Contoh Satu', 'href="/contoh-satu"', 'href="/admin/"', 'href="/cadre/"', 'idn-area-data'])
    expect(indonesian.html).toContain(part)
  const english = await page('/en')
  expect(english.html).toMatch(/<html lang="en"/)
  expect(english.html).toContain('href="/en/contoh-satu"')
})

test('a city page holds how the city is divided and nothing of anyone in it', async () => {
  const { status, html } = await page('/contoh-satu')
  expect(status).toBe(200)
  expect(html).toContain('99.71')
  expect(html).toMatch(/Kecamatan<\/dt>.*?>2</s)
  expect(html).toMatch(/Kelurahan dan desa<\/dt>.*?>4</s)
  // What people read, without the names of classes.
  expect(
    html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '').replaceAll(/<[^>]*>/g, ' '),
  ).not.toMatch(/CONTOH |melati\.test|@/)
})

test('what is no city is 404, whatever it looks like', async () => {
  for (const path of ['/tidak-ada', '/contoh-satu/x', '/en/tidak-ada', '/%00', '/a%27b', '/__proto__'])
    expect([path, (await page(path)).status]).toEqual([path, 404])
})

test('A-067: a public page runs no script of its own text, carries no inline style, and says so', async () => {
  for (const path of pages) {
    const { html, headers } = await page(path)
    // Data for machines is no script, and the order of a product is a file of ours.
    const rest = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')
    const left = path.includes('/produk/')
      ? rest.replace(/<script type="module" src="\/assets\/[^"]+"><\/script>/, '')
      : rest
    expect([path, /<script|\sstyle=|\son\w+=/i.test(left)]).toEqual([path, false])
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
  }
})

test('its styles are one file of at most 18 KiB that may be kept for ever', async () => {
  const { html } = await page('/')
  const [href = ''] = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, one]) => one)
  const styles = await fetch(`${server.baseUrl}${href}`)
  expect(styles.headers.get('cache-control')).toContain('immutable')
  const text = await styles.text()
  expect(gzipSync(text).length).toBeLessThanOrEqual(18 * 1024)
  const font = /url\(([^)]+\.woff2)\)/.exec(text)?.[1] ?? ''
  expect((await fetch(`${server.baseUrl}${font}`)).headers.get('content-type')).toBe('font/woff2')
})

const metaOf = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? ''

test('every page says what it is, where it stands in both languages, and has a picture for its link', async () => {
  for (const path of pages.slice(0, -1)) {
    const { status, html } = await page(path)
    const said = ['description', 'og:title', 'og:description', 'og:url', 'twitter:card'].map((name) =>
      metaOf(html, name),
    )
    expect([path, status, said.every((one) => one.length > 2)]).toEqual([path, 200, true])
    expect(html).toMatch(/<title>[^<]{8,}<\/title>/)
    const indonesian = path.replace(/^\/en/, '') || '/'
    for (const [language, address] of [
      ['id', indonesian],
      ['en', `/en${indonesian === '/' ? '' : indonesian}`],
    ])
      expect(html).toContain(`<link rel="alternate" hrefLang="${language}" href="${server.baseUrl}${address}"/>`)
    const picture = await fetch(metaOf(html, 'og:image'))
    expect([path, picture.status, picture.headers.get('content-type')]).toEqual([path, 200, 'image/png'])
    const png = new Uint8Array(await picture.arrayBuffer())
    const [width, height] = [16, 20].map((at) => new DataView(png.buffer).getUint32(at))
    expect([path, width, height, png.length <= 60 * 1024]).toEqual([path, 1200, 630, true])
  }
}, 30_000)

test('a picture that a messenger has already is not sent again', async () => {
  const address = `${server.baseUrl}/contoh-satu/produk/${chips}/gambar.png`
  const etag = (await fetch(address)).headers.get('etag') ?? ''
  expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect((await fetch(`${server.baseUrl}/contoh-satu/produk/qqqqqqqq/gambar.png`)).status).toBe(404)
})

test('a product says price, maker, centre and how to order, with the message written', async () => {
  const { html } = await page(`/contoh-satu/produk/${chips}`)
  for (const part of ['Keripik pisang', 'Rp18.000', 'Poklak Melati', 'Sentra Tanjung Sari'])
    expect(html).toContain(part)
  const link = /href="(https:\/\/wa\.me\/[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const { pathname, searchParams } = new URL(link)
  expect(pathname).toBe('/6281234567890')
  expect(searchParams.get('text')).toBe(
    `Halo, saya mau pesan:\n• Keripik pisang 250 g × 1 = Rp18.000\nAmbil di: Sentra Tanjung Sari / kirim ke: …\nKode ${chips}\n${server.baseUrl}/contoh-satu/produk/${chips}`,
  )
})

test('A-097 a product named like markup is read as its name, in HTML, in JSON and in the picture', async () => {
  const { html } = await page(`/contoh-satu/produk/${nasty}`)
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('<b>')
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  expect((JSON.parse(json) as { name: string }).name).toBe(hostile)
  for (const path of ['/contoh-satu', '/contoh-satu/produk', '/contoh-satu/produk?cari=%3Cscript%3Ealert(2)'])
    expect([
      path,
      /<script>|alert\(2\)(?!&quot;|")/.test((await page(path)).html.replaceAll(/<input[^>]*>/g, '')),
    ]).toEqual([path, false])
})

test('the catalogue is narrowed down by its address', async () => {
  const food = (await page('/contoh-satu/produk?kategori=pangan')).html
  expect(food).toContain(`/contoh-satu/produk/${chips}`)
  expect(food).not.toContain(`/contoh-satu/produk/${nasty}`)
  expect((await page('/contoh-satu/produk?cari=zzz')).html).toContain('Belum ada produk yang cocok')
  for (const odd of ['kategori=emas', 'kecamatan=1', 'lanjut=x', `cari=${'a'.repeat(500)}`])
    expect([odd, (await page(`/contoh-satu/produk?${odd}`)).status]).toEqual([odd, 200])
})

test('the map says how many kelurahan have a centre, as a sentence, as tiles and as a list', async () => {
  const { html } = await page('/contoh-satu/peta')
  expect(html).toContain('1 dari 4 kelurahan di Kota Contoh Satu sudah punya sentra')
  expect(html.match(new RegExp(`/contoh-satu/sentra/${centre}`, 'g'))?.length).toBe(2)
  expect((await page('/contoh-satu/peta?keadaan=belum')).html).toContain('Belum ada (3)')
})

test('A-044 no page repeats what a request says of its host or path', async () => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-original-url': '/evil', forwarded: 'host=evil.example' }
  for (const path of pages) {
    const first = await (await fetch(`${server.baseUrl}${path}`, { headers })).text()
    expect([path, /evil/.test(first)]).toEqual([path, false])
    expect([path, /evil/.test((await page(path)).html)]).toEqual([path, false])
  }
})

const elsewhere = [
  '//evil.example',
  '/%2fevil.example',
  String.raw`/\\evil.example`,
  String.raw`\\\\evil.example`,
  '%5c%5cevil.example',
  '//evil.example/..',
  '/%09/evil.example',
  'https:evil.example',
]

test('A-110 no address leads to another site: neither by what it is told to go on to nor by its own path', async () => {
  const addresses = elsewhere.flatMap((place) => [
    ...['next', 'returnTo', 'redirect', 'url', 'lanjut'].flatMap((name) =>
      ['/', '/en', '/admin', '/admin/', '/cadre', '/cadre/', '/contoh-satu'].map((path) => `${path}?${name}=${place}`),
    ),
    ...['', '/en', '/en/', '/admin', '/cadre', '/contoh-satu', '/en/contoh-satu'].map((path) => `${path}/${place}`),
  ])
  for (const address of addresses) {
    const { status, location, text } = await raw(address)
    // Only a folder's missing slash is ever added.
    expect([address, status, ['', '/admin/', '/cadre/'].includes(location)]).toEqual([address, status, true])
    expect([address, /(href|action|src|content)="[^"]*evil/i.test(text)]).toEqual([address, false])
  }
})

/** Asks for an address as it is written, which `fetch` would tidy up first. */
async function raw(address: string): Promise<{ status: number; location: string; text: string }> {
  const { hostname, port, host } = new URL(server.baseUrl)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address, headers: { host } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', text }))
    })
      .on('error', reject)
      .end()
  })
}

test('a script comes with products alone, and is small', async () => {
  const { html } = await page(`/contoh-satu/produk/${chips}`)
  const source = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? ''
  const script = await fetch(`${server.baseUrl}${source}`)
  expect(script.headers.get('content-type')).toContain('javascript')
  expect(gzipSync(await script.text()).length).toBeLessThanOrEqual(3 * 1024)
})

test('T22: from a shared link to WhatsApp in two taps, all of it seen without scrolling', async () => {
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }))
    const phone = await context.newPage()
    const hand = new Hand()
    await phone.goto(server.baseUrl)
    await phone.setContent(`<a href="${server.baseUrl}/contoh-satu/produk/${chips}">Keripik pisang</a>`)
    await hand.tap(phone.getByText('Keripik pisang'))
    const order = phone.getByRole('link', { name: 'Pesan lewat WhatsApp' })
    const seen = [
      phone.getByRole('heading', { level: 1 }),
      phone.locator('article .text-display'),
      phone.getByText('Poklak Melati').first(),
      phone.getByRole('link', { name: 'Sentra Tanjung Sari' }),
      order,
    ]
    for (const one of seen) {
      const box = await one.boundingBox()
      expect(box === null ? 9_999 : box.y + box.height).toBeLessThanOrEqual(740)
    }
    const picture = await phone.locator('article > span').first().boundingBox()
    expect(picture?.height ?? 999).toBeLessThanOrEqual(0.55 * 740)
    await hand.tap(order)
    await phone.waitForURL('https://wa.me/**')
    expect(new URL(phone.url()).searchParams.get('text')).toContain('Keripik pisang 250 g × 1 = Rp18.000')
    expect(hand.taps).toBeLessThanOrEqual(2)

    await phone.goBack()
    await phone.getByRole('button', { name: 'Tambah satu' }).click()
    await phone.getByText('Rp36.000').waitFor()
    expect(new URL((await order.getAttribute('href')) ?? '').searchParams.get('text')).toContain('× 2 = Rp36.000')
  } finally {
    await browser.close()
  }
}, 60_000)

test('A-050 what a city withdraws is gone with the next request, page and picture', async () => {
  const { tenantId } = world.city
  const path = `/contoh-satu/produk/${nasty}`
  expect((await page(path)).status).toBe(200)
  expect((await page(path)).headers.get('cache-control')).toBe('public, max-age=60')
  await world.asSuper(`delete from published.product where tenant_id = ${tenantId} and code = '${nasty}'`)
  const { status, html, headers } = await page(path)
  expect([status, headers.get('cache-control')]).toEqual([404, 'no-store'])
  expect(html).toContain('Produk ini sudah tidak dijual')
  expect(html).toContain('href="/contoh-satu/produk"')
  expect((await page(`${path}/gambar.png`)).status).toBe(404)
  expect((await page('/contoh-satu/produk')).html).not.toContain(nasty)
})

test('a city that has a part switched off has none of its pages', async () => {
  await world.asSuper(
    `update core.tenant set modules = array_remove(modules, 'products') where tenant_id = ${world.city.tenantId}`,
  )
  for (const path of ['/contoh-satu/produk', `/contoh-satu/produk/${chips}`])
    expect([path, (await page(path)).status]).toEqual([path, 404])
  expect((await page('/contoh-satu')).html).not.toContain('href="/contoh-satu/produk"')
})

import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type RunningServer } from './boot.ts'
import { preparedCity } from './testing/a-server.ts'

const app = fileURLToPath(new URL('../../public', import.meta.url))

let world: Awaited<ReturnType<typeof preparedCity>>
let server: RunningServer
// Everybody builds into `dist`; this test must not see it change under it.
let built: string
beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), 'melati-public-'))
  const env = { ...process.env, MELATI_PUBLIC_OUT: built }
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--app'], { cwd: app, env })
  world = await preparedCity()
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
  expect(html.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/CONTOH |melati\.test|@/)
})

test('what is no city is 404, whatever it looks like', async () => {
  for (const path of ['/tidak-ada', '/contoh-satu/x', '/en/tidak-ada', '/%00', '/a%27b', '/__proto__'])
    expect([path, (await page(path)).status]).toEqual([path, 404])
})

test('A-067: a public page runs no script, carries no inline style, and says so', async () => {
  for (const path of ['/', '/contoh-satu', '/en', '/tidak-ada']) {
    const { html, headers } = await page(path)
    expect([path, /<script|\sstyle=|\son\w+=/i.test(html)]).toEqual([path, false])
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

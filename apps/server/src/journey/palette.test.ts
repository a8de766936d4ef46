import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAsBoard } from './steps/sign-in.ts'
import { accountOf } from './testing/account-of.ts'
import { findings } from './testing/findings.ts'
import { linksIn } from './testing/links-in.ts'
import { languages } from './testing/look-at-admin.ts'
import { pictureOnFailure } from './testing/picture-of-failure.ts'
import { settled } from './testing/settled.ts'
import { raiseStage, type Opened, type Stage } from './testing/stage.ts'

let stage: Stage
let admin: Opened
let page: Page
beforeAll(async () => {
  stage = await raiseStage()
  admin = await stage.open()
  page = admin.page
  await signInAsBoard(stage, page, accountOf(stage, 'city-board', 'medan'))
}, 600_000)
afterAll(() => stage[Symbol.asyncDispose]())

async function openHome() {
  await page.goto(`${stage.baseUrl}/admin/`)
  await settled(page)
}

const pathOf = () => new URL(page.url()).pathname.replace('/admin', '')
/** By its keys; it is loaded when it is first asked for. */
async function openPalette() {
  await page.keyboard.press('Control+k')
  await palette().getByRole('combobox').waitFor()
  await chosen().waitFor()
}

const palette = () => page.getByRole('dialog')
/** What Enter would open. */
const chosen = () => palette().getByRole('option', { selected: true })
const focused = () => page.evaluate<string>('document.activeElement?.outerHTML.slice(0, 80) ?? ""')

test.each([
  [languages[0], 'data warga', 'Data warga', 'Tidak ada yang cocok'],
  [languages[1], 'househ', 'Households', 'Nothing matches'],
])('the palette is all by keys, and nothing of it stumbles a reader: %s', { timeout: 360_000 }, async (...words) => {
  pictureOnFailure('palette', admin)
  const [language, typed, label, nothing] = words
  await openHome()
  await page.getByRole('button', { name: language, exact: true }).first().click()
  await settled(page)
  await page.getByRole('main').locator('a[href]').first().focus()
  const before = await focused()
  await openPalette()
  expect(await findings(page)).toEqual([])

  const first = await chosen().textContent()
  await page.keyboard.press('ArrowDown')
  await expectOther(first)
  await page.keyboard.press('ArrowUp')
  await chosen()
    .filter({ hasText: first ?? '' })
    .waitFor()
  await page.keyboard.press('Escape')
  await palette().waitFor({ state: 'detached' })
  expect(await focused()).toBe(before)

  await openPalette()
  await page.keyboard.type('xyzxyz')
  await palette().getByText(nothing).first().waitFor()
  expect(await palette().getByRole('option').count()).toBe(0)
  expect(await findings(page)).toEqual([])

  await page.keyboard.press('Control+a')
  await page.keyboard.type(typed)
  await chosen().filter({ hasText: label }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: label }).waitFor()
  expect(pathOf()).toBe('/warga')
  expect(await palette().count()).toBe(0)
  expect(admin.problems).toEqual([])
})

/** Waits until something else is marked than was. */
async function expectOther(first: string | null) {
  await chosen()
    .filter({ hasNotText: first ?? '' })
    .waitFor()
}

test('a name of the city is found from anywhere, and Enter goes there', { timeout: 240_000 }, async () => {
  pictureOnFailure('palette-finds', admin)
  await openHome()
  await page.getByRole('button', { name: languages[0], exact: true }).first().click()
  await openPalette()
  await page.keyboard.type('belawan')
  await chosen()
    .filter({ hasText: /belawan/i })
    .waitFor()
  const label = (await chosen().textContent()) ?? ''
  await page.keyboard.press('Enter')
  await palette().waitFor({ state: 'detached' })
  await settled(page)
  expect(await page.getByRole('main').textContent()).toContain(label.match(/[A-Z]\w*elawan/)?.[0] ?? label)
})

test('each kind of work at home leads to its list, and every number to its rows', { timeout: 360_000 }, async () => {
  pictureOnFailure('home', admin)
  await openHome()
  await page.getByRole('button', { name: languages[0], exact: true }).first().click()
  const queue = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Menunggu saya' }) })
  const kinds = await queue.getByRole('heading', { level: 3 }).allTextContents()
  const ways = await queue.getByRole('link', { name: /^Lihat semua/ }).all()
  expect(kinds.length).toBeGreaterThan(0)
  expect(ways.length).toBe(kinds.length)
  const lists = await Promise.all(ways.map((way) => way.getAttribute('href')))
  const figures = (await linksIn(page, '/admin')).filter((href) => /[?&]unit=.*[&](kolom|belum)=/.test(href))
  expect(figures.length).toBeGreaterThan(8)
  for (const href of [...lists, ...figures.slice(0, 14).map((one) => `/admin${one}`)]) {
    await page.goto(`${stage.baseUrl}${href}`)
    await settled(page)
    expect(await page.getByRole('main').getByRole('alert').count(), href ?? '').toBe(0)
    const rows = page.getByRole('main').locator('table tbody tr')
    expect(await rows.count(), href ?? '').toBeGreaterThan(0)
  }
  expect(admin.problems).toEqual([])
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordSale } from './steps/cadre-up2k.ts'
import { signInAsBoard, signInAsCadre } from './steps/sign-in.ts'
import { accountOf, phoneOf } from './testing/account-of.ts'
import { appOnPhone } from './testing/app-on-phone.ts'
import { overflow } from './testing/findings.ts'
import { focusWalk } from './testing/focus-walk.ts'
import { goInside } from './testing/go-inside.ts'
import { pictureOnFailure } from './testing/picture-of-failure.ts'
import { settled } from './testing/settled.ts'
import { phoneScreen, raiseStage, type Opened, type Stage } from './testing/stage.ts'

let stage: Stage
let admin: Opened
let cadre: Opened
beforeAll(async () => {
  stage = await raiseStage()
  admin = await stage.open()
  cadre = await stage.open(phoneScreen)
  await signInAsBoard(stage, admin.page, accountOf(stage, 'city-board', 'medan'))
  await signInAsCadre(stage, cadre.page, phoneOf(stage, 'cadre', 'medan'), '284619')
  await cadre.page.getByText(/^[1-9]\d* rumah tangga terdaftar/).waitFor({ timeout: 30_000 })
}, 600_000)
afterAll(() => stage[Symbol.asyncDispose]())

const adminPages = ['/', '/wilayah', '/pengurus', '/pengguna', '/warga', '/up2k', '/pengaturan']
const cadrePages = ['/', '/warga', '/warga/baru', '/up2k', '/kirim', '/lainnya']
const publicPages = ['/', '/medan', '/en/tangsel']

async function openAdmin(address: string) {
  await admin.page.goto(`${stage.baseUrl}/admin${address}`)
  await settled(admin.page)
}

const openCadre = (address: string) => goInside(cadre.page, address)

test(
  'R-A11Y-02 what has the focus is never behind a sticky bar, on a desk and on a phone',
  { timeout: 360_000 },
  async () => {
    pictureOnFailure('focus', admin)
    const unseen: string[] = []
    for (const size of [
      { width: 1366, height: 768 },
      { width: 360, height: 740 },
    ]) {
      await admin.page.setViewportSize(size)
      for (const address of adminPages) {
        await openAdmin(address)
        unseen.push(...(await focusWalk(admin.page, 60)).map((one) => `${address} at ${size.width}: ${one}`))
      }
    }
    for (const address of cadrePages) {
      await openCadre(address)
      unseen.push(...(await focusWalk(cadre.page, 40)).map((one) => `cadre ${address}: ${one}`))
    }
    expect(unseen).toEqual([])
  },
)

/** What a reader may set for herself (WCAG 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`

const tooWide = async (page: Page, where: string) => {
  const wide = await overflow(page)
  return wide > 0 ? [`${where} is ${wide} px too wide`] : []
}

test(
  'R-A11Y-06 at 320 px and with wide text spacing no page has to be scrolled sideways',
  { timeout: 360_000 },
  async () => {
    const found: string[] = []
    await using visitor = await stage.open()
    const look = async (page: Page, where: string) => {
      await page.setViewportSize({ width: 320, height: 640 })
      found.push(...(await tooWide(page, `${where} at 320`)))
      await page.setViewportSize({ width: 360, height: 740 })
      await page.evaluate(`{
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(${JSON.stringify(spacing)})
      document.adoptedStyleSheets = [sheet]
    }`)
      found.push(...(await tooWide(page, `${where} with wide spacing`)))
      await page.evaluate('document.adoptedStyleSheets = []')
    }
    for (const address of adminPages) {
      await openAdmin(address)
      await look(admin.page, `admin ${address}`)
    }
    for (const address of cadrePages) {
      await openCadre(address)
      await look(cadre.page, `cadre ${address}`)
    }
    for (const address of publicPages) {
      await visitor.page.goto(`${stage.baseUrl}${address}`)
      await settled(visitor.page)
      await look(visitor.page, `public ${address}`)
    }
    expect(found).toEqual([])
  },
)

/** Pastes into a field as a password manager or a long press does; answers whether the page let it. */
const takesPaste = (page: Page, label: string) =>
  page
    .getByLabel(label, { exact: true })
    .evaluate((field: unknown) =>
      (field as { dispatchEvent(event: unknown): boolean }).dispatchEvent(
        new (globalThis as unknown as { ClipboardEvent: new (name: string, init: object) => unknown }).ClipboardEvent(
          'paste',
          { cancelable: true, bubbles: true },
        ),
      ),
    )

test('R-A11Y-04 signing in asks no puzzle: fields may be pasted into and filled by the browser', async () => {
  await using board = await stage.open()
  await board.page.goto(`${stage.baseUrl}/admin/`)
  for (const [label, fill] of [
    ['Email', 'username'],
    ['Kata sandi', 'current-password'],
  ] as const) {
    expect(await board.page.getByLabel(label, { exact: true }).getAttribute('autocomplete')).toBe(fill)
    expect(await takesPaste(board.page, label)).toBe(true)
  }
  await using volunteer = await stage.open(phoneScreen)
  const { page } = volunteer
  await page.goto(`${stage.baseUrl}/cadre/`)
  const phone = phoneOf(stage, 'cadre', 'tangsel')
  expect(await page.getByLabel('Nomor HP').getAttribute('autocomplete')).toBe('tel')
  expect(await takesPaste(page, 'Nomor HP')).toBe(true)
  await page.getByLabel('Nomor HP').fill(phone)
  await page.getByRole('button', { name: 'Kirim kode' }).click()
  await page.getByLabel('Kode 6 angka').waitFor()
  expect(await page.getByLabel('Kode 6 angka').getAttribute('autocomplete')).toBe('one-time-code')
  expect(await takesPaste(page, 'Kode 6 angka')).toBe(true)
  for (const page of [board.page, volunteer.page]) expect(await page.locator('canvas, iframe').count()).toBe(0)
})

test('R-A11Y-05 help is the last thing of every page where a cadre works, and nothing else is called so', async () => {
  for (const address of ['/warga', '/warga/baru', '/up2k']) {
    await openCadre(address)
    expect(await cadre.page.getByRole('button', { name: 'Bantuan' }).count()).toBe(1)
    const controls = cadre.page
      .getByRole('main')
      .locator('a[href], button, input, select, textarea')
      .locator('visible=true')
    expect(await controls.last().textContent()).toBe('Bantuan')
  }
})

test('R-A11Y-07 what is saved, sent or wrong is said to a screen reader', { timeout: 240_000 }, async () => {
  const { page } = cadre
  pictureOnFailure('announced', cadre)
  await openCadre('/')
  await appOnPhone(page)
  await page.context().setOffline(true)
  await recordSale(page, { product: 'Keripik singkong', quantity: 2, price: 10_000 })
  await page.getByRole('status').filter({ hasText: 'Tersimpan di HP' }).first().waitFor()
  await page.getByRole('status').filter({ hasText: 'belum terkirim' }).first().waitFor()
  await page.context().setOffline(false)
  await page.getByRole('status').filter({ hasText: 'Semua terkirim' }).first().waitFor({ timeout: 20_000 })
  await openCadre('/warga/baru')
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('alert').first().waitFor()
})

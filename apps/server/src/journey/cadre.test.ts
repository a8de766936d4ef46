import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAgain, typePin } from './steps/cadre-entry.ts'
import { registerHousehold } from './steps/cadre-household.ts'
import { allSent, recordSale } from './steps/cadre-up2k.ts'
import { signInAsCadre, signInHere } from './steps/sign-in.ts'
import { phonesOf } from './testing/account-of.ts'
import { appOnPhone } from './testing/app-on-phone.ts'
import { Hand } from './testing/hand.ts'
import { pictureOnFailure } from './testing/picture-of-failure.ts'
import { phoneScreen, raiseStage, type Opened, type Stage } from './testing/stage.ts'

let stage: Stage
let sri: Opened
let other: Opened
beforeAll(async () => {
  stage = await raiseStage()
  sri = await stage.open(phoneScreen)
  other = await stage.open(phoneScreen)
  for (const { page } of [sri, other]) page.setDefaultTimeout(60_000)
}, 600_000)
afterAll(() => stage[Symbol.asyncDispose]())

const pin = '284619'
const phones = () => phonesOf(stage, 'cadre', 'medan')

test('a sale that came back is put right and sent with at most 4 taps from home', { timeout: 240_000 }, async () => {
  const { page } = sri
  pictureOnFailure('returned-sale', sri)
  await signInAsCadre(stage, page, phones()[0], pin)
  await page.getByText(/^[1-9]\d* rumah tangga terdaftar/).waitFor({ timeout: 30_000 })
  await openAgain(page, pin, 2)
  await recordSale(page, { product: 'Dodol durian', quantity: 2, price: 15_000 })
  await page.getByText('Perlu diperbaiki').first().waitFor()
  await openAgain(page, pin)

  const hand = new Hand()
  await hand.tap(page.getByRole('link', { name: 'Perbaiki 1 catatan' }))
  await page.getByRole('heading', { name: 'Perbaiki penjualan' }).waitFor()
  expect(await page.getByLabel('Barang yang dijual').inputValue()).toBe('Dodol durian')
  // Once above the form, once beside the day itself.
  expect(await page.getByText('Tanggal penjualan setelah hari ini.').count()).toBe(2)
  await hand.tap(page.getByText('Hari ini', { exact: true }))
  await hand.tap(page.getByRole('button', { name: 'Simpan', exact: true }))
  await allSent(page)
  expect(hand.taps).toBeLessThanOrEqual(4)
  await page.getByText('Terkirim', { exact: true }).first().waitFor()
})

test(
  'R-A11Y-05 a household whose id another phone had taken is sent once it is put right, with nothing asked again',
  { timeout: 240_000 },
  async () => {
    pictureOnFailure('returned-household', sri)
    const [, second = ''] = phones()
    await signInAsCadre(stage, other.page, second, pin)
    await other.page.getByText(/^[1-9]\d* rumah tangga terdaftar/).waitFor({ timeout: 30_000 })
    await openAgain(sri.page, pin)
    for (const [{ page }, name] of [
      [other, 'Hotma Siahaan'],
      [sri, 'Rahmat Lubis'],
    ] as const) {
      await giveTwinId(page)
      await registerHousehold(page, {
        address: 'Jl. Bunga Raya No. 12',
        people: [{ name, born: ['3', '5', '1979'], sex: 'Laki-laki' }],
      })
      await page
        .getByText(name === 'Hotma Siahaan' ? /Semua terkirim/ : 'Perlu diperbaiki')
        .first()
        .waitFor()
    }
    const { page } = sri
    await openAgain(page, pin)
    await page.getByRole('link', { name: 'Perbaiki 1 catatan' }).click()
    await page.getByText('Data ini sudah pernah dicatat.').first().waitFor()
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
    await page.getByRole('heading', { name: 'Periksa jawaban' }).waitFor()
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await allSent(page)
    await openAgain(page, pin)
    await page.getByRole('navigation').getByRole('link', { name: 'Warga' }).click()
    // Home names her last records too.
    await page.waitForURL(/\/warga$/)
    await page.getByRole('heading', { level: 1, name: 'Warga' }).waitFor()
    await page.getByText('Rahmat Lubis').waitFor()
  },
)

test('every page opens without network, from a cold start', { timeout: 240_000 }, async () => {
  const { page } = sri
  pictureOnFailure('offline', sri)
  await appOnPhone(page)
  await page.context().setOffline(true)
  await openAgain(page, pin)
  const at = async (address: string) => {
    await page.evaluate(`history.pushState(null, '', '/cadre${address}')`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForTimeout(100)
    return page.getByRole('heading', { level: 1 }).first().innerText()
  }
  const hrefIn = async (pattern: RegExp) => {
    const hrefs = await page.evaluate<string[]>(`[...document.querySelectorAll('main a')].map((link) => link.pathname)`)
    return (hrefs.find((href) => pattern.test(href)) ?? '').slice('/cadre'.length)
  }
  const seen = [await at('/warga')]
  const house = await hrefIn(/\/warga\/[0-9a-f-]{36}$/)
  seen.push(await at(house))
  const person = await hrefIn(/\/orang\//)
  for (const more of ['', '/tanggal-lahir', '/meninggal', '/pindah', '/pindah-rumah'])
    seen.push(await at(person + more))
  for (const more of ['/anggota-baru', '/kepala']) seen.push(await at(house + more))
  seen.push(await at('/up2k'))
  const group = await hrefIn(/\/up2k\/[0-9a-f-]{36}$/)
  for (const more of ['', '/jual', '/anggota/tambah']) seen.push(await at(group + more))
  for (const address of ['/up2k/baru', '/up2k/jual', '/warga/baru', '/kirim', '/panduan', '/lainnya'])
    seen.push(await at(address))
  expect(seen.filter((heading) => /tidak ada/i.test(heading))).toEqual([])
  expect(seen).toEqual(expect.arrayContaining(['Warga', 'Kotak kirim', 'Panduan', 'Lainnya', 'Kelompok UP2K']))
})

test(
  'signing out with something unsent asks first, and stays when she does not insist',
  { timeout: 240_000 },
  async () => {
    const { page } = sri
    pictureOnFailure('sign-out', sri)
    await openAgain(page, pin)
    await recordSale(page, { product: 'Keripik pisang', quantity: 1, price: 12_000 })
    await openAgain(page, pin)
    await page.getByRole('navigation').getByRole('link', { name: 'Lainnya' }).click()
    await page.getByRole('button', { name: 'Keluar dari HP ini' }).click()
    await page.getByText('1 catatan belum selesai. Tetap keluar?').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Beranda' }).click()
    await page.getByText(/1 belum terkirim/).waitFor()
  },
)

test(
  'ten wrong PINs lock her out of the phone, and what she had saved is sent all the same',
  { timeout: 240_000 },
  async () => {
    const { page } = sri
    pictureOnFailure('wrong-pins', sri)
    await page.reload()
    for (let left = 9; left >= 0; left -= 1) {
      await page.getByText('Masukkan PIN').first().waitFor()
      await typePin(page, '000000')
      await page.getByText(left > 0 ? `PIN salah. Sisa ${left} kali.` : /PIN terkunci/).waitFor()
    }
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await signInHere(stage, page, phones()[0], pin)
    await allSent(page)
    for (const { problems } of [sri, other]) expect(problems).toEqual([])
  },
)

/** The third id that is made from now on, a new household's, is the same on every phone. */
async function giveTwinId(page: Opened['page']): Promise<void> {
  await page.evaluate(`{
    const real = crypto.randomUUID.bind(crypto)
    let made = 0
    crypto.randomUUID = () => (++made === 3 ? '3f0c9a52-6d41-4e0b-9c77-52a1d7e4b801' : real())
  }`)
}

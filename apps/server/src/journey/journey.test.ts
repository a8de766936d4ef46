import { seedDemo } from '@melati/seed/seed-demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerHousehold } from './steps/cadre-household.ts'
import { allSent, recordSale, startGroup } from './steps/cadre-up2k.ts'
import { onboardCity } from './steps/onboard-city.ts'
import { addUnits, appointCadre, appointOfficer, openUnit } from './steps/set-up-city.ts'
import { acceptInvitation, signInAsBoard, signInAsCadre } from './steps/sign-in.ts'
import { accountOf } from './testing/account-of.ts'
import { pictureOnFailure } from './testing/picture-of-failure.ts'
import { phoneScreen, raiseStage, type Opened, type Stage } from './testing/stage.ts'

let stage: Stage
let operator: Opened
let board: Opened
let cadre: Opened
beforeAll(async () => {
  stage = await raiseStage(seedDemo)
  operator = await stage.open()
  board = await stage.open()
  cadre = await stage.open(phoneScreen)
}, 180_000)
afterAll(() => stage[Symbol.asyncDispose]())

const officer = {
  name: 'Sari Lubis',
  position: 'Ketua',
  title: 'Ketua TP PKK Kota Binjai',
  sk: '149.1/12/2026',
}
const hers = { name: 'Sri Wahyuni', phone: '0812-7000-1234', unit: 'Melati 1' }
const kelurahan = ['Binjai Selatan', 'Binjai Estate']
let link = ''

// One story, told in the order in which it happens: each part stands on the one before.
test(
  '1. the operator makes a city of one region out of 514, in at most 14 taps and 6 fields',
  { timeout: 60_000 },
  async () => {
    const { page } = operator
    pictureOnFailure('operator', operator)
    await signInAsBoard(stage, page, accountOf(stage, 'platform-operator'))
    const made = await onboardCity(page, {
      search: 'Binjai',
      name: 'Kota Binjai',
      board: { name: officer.name, email: 'sari@binjai.example' },
    })
    expect(made.hand.taps).toBeLessThanOrEqual(14)
    expect(made.hand.fields).toBeLessThanOrEqual(6)
    link = made.link
  },
)

test('2. its board accepts, enters an officer, adds areas and appoints a cadre', { timeout: 90_000 }, async () => {
  const { page } = board
  pictureOnFailure('board', board)
  await acceptInvitation(page, link, 'sandi panjang untuk ujian')
  await page.getByRole('heading', { level: 1, name: /Binjai/ }).waitFor()
  await appointOfficer(page, officer)
  await openUnit(page, kelurahan)
  await addUnits(page, 'Lingkungan 1..3', 'Lingkungan 1')
  await openUnit(page, [...kelurahan, 'Lingkungan 1'])
  await addUnits(page, 'Melati 1..2', 'Melati 1')
  await appointCadre(page, hers)
})

test(
  '3. the cadre signs in, and records a family, a group and a sale with the network off',
  { timeout: 120_000 },
  async () => {
    const { page } = cadre
    pictureOnFailure('cadre', cadre)
    await signInAsCadre(stage, page, hers.phone, '284619')
    await page.getByText(hers.unit).first().waitFor()
    await page.context().setOffline(true)
    const registering = await registerHousehold(page, {
      address: 'Jl. Danau Poso No. 4',
      people: [
        { name: 'Budi Hartono', born: ['14', '6', '1980'], sex: 'Laki-laki' },
        { name: 'Dewi Anggraini', born: ['3', '2', '1984'], sex: 'Perempuan', relation: 'Istri' },
        { name: 'Putri Hartono', born: ['21', '9', '2012'], sex: 'Perempuan', relation: 'Anak' },
        { name: 'Raka Hartono', born: ['2', '11', '2023'], sex: 'Laki-laki', relation: 'Anak' },
      ],
    })
    expect(registering.taps).toBeLessThanOrEqual(34)
    expect(registering.fields).toBeLessThanOrEqual(14)
    await startGroup(page, { name: 'Melati Berkah', members: ['Dewi Anggraini', 'Budi Hartono'] })
    const selling = await recordSale(page, { product: 'Keripik singkong', quantity: 12, price: 15_000 })
    expect(selling.taps).toBeLessThanOrEqual(5)
    await page
      .getByText(/3 belum terkirim/)
      .first()
      .waitFor()
    await page.context().setOffline(false)
    await allSent(page)
  },
)

test(
  '4. what she wrote shows in the total of every level at once, with the rows behind it',
  { timeout: 60_000 },
  async () => {
    const { page } = board
    pictureOnFailure('board-totals', board)
    await page.getByRole('link', { name: 'Beranda' }).first().click()
    await page
      .getByRole('link', { name: /Rp180\.000/ })
      .first()
      .click()
    await page.getByText('Melati Berkah').first().waitFor()
    await page.getByRole('link', { name: 'Beranda' }).first().click()
    for (const name of ['Binjai Selatan', 'Binjai Estate', 'Lingkungan 1', 'Melati 1']) {
      await page
        .getByRole('table')
        .getByRole('link', { name: new RegExp(`${name}$`) })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor()
      await page
        .getByText(/Rp180( rb|\.000)/)
        .first()
        .waitFor()
    }
    for (const { problems } of [operator, board, cadre]) expect(problems).toEqual([])
  },
)

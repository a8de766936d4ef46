import { afterAll, beforeAll, expect, test } from 'vitest'
import { decreeAndActivate, nominateCentre, publishProduct, verifyCentre } from './steps/centre.ts'
import { registerHousehold } from './steps/cadre-household.ts'
import { allSent, recordSale, startGroup } from './steps/cadre-up2k.ts'
import { addAgency, invite } from './steps/invite.ts'
import { onboardCity } from './steps/onboard-city.ts'
import { orderProduct } from './steps/order.ts'
import { addUnits, appointCadre, appointOfficer, openUnit } from './steps/set-up-city.ts'
import { acceptInvitation, signInAsBoard, signInAsCadre } from './steps/sign-in.ts'
import { accountOf } from './testing/account-of.ts'
import { appOnPhone } from './testing/app-on-phone.ts'
import { pictureOnFailure } from './testing/picture-of-failure.ts'
import { phoneScreen, raiseStage, type Opened, type Stage } from './testing/stage.ts'

let stage: Stage
let operator: Opened
let board: Opened
let cadre: Opened
beforeAll(async () => {
  stage = await raiseStage()
  operator = await stage.open()
  board = await stage.open()
  cadre = await stage.open(phoneScreen)
}, 600_000)
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
  { timeout: 240_000 },
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

test('2. its board accepts, enters an officer, adds areas and appoints a cadre', { timeout: 240_000 }, async () => {
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
  { timeout: 360_000 },
  async () => {
    const { page } = cadre
    pictureOnFailure('cadre', cadre)
    await signInAsCadre(stage, page, hers.phone, '284619')
    await page.getByText(hers.unit).first().waitFor()
    await appOnPhone(page)
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
  { timeout: 240_000 },
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
  },
)

const centre = {
  name: 'Sentra Melati Estate',
  address: 'Jl. Danau Poso No. 1',
  at: ['3.5946', '98.4871'],
  responsible: { name: 'Ratna Sembiring', phone: '0812-7000-2345' },
  members: ['Dapur Ratna', 'Keripik Sri', 'Jahit Dewi', 'Anyaman Tuti', 'Warung Lina'],
  signature: 'Keripik singkong balado',
} as const
const product = {
  name: centre.signature,
  price: 15_000,
  saleUnit: '250 g',
  maker: 'Melati Berkah',
  phone: '0812-7000-3456',
  nib: '0220012345678',
}
const dinas = 'Dinas Koperasi dan UKM'
const password = 'sandi panjang untuk ujian'
const links = { kelurahan: '', kecamatan: '', dinas: '' }

test('5. the board writes down a dinas and invites kelurahan, kecamatan and dinas', { timeout: 240_000 }, async () => {
  const { page } = board
  pictureOnFailure('board-invites', board)
  await addAgency(page, dinas)
  const person = (name: string) => ({ name, email: `${name.toLowerCase()}@binjai.example` })
  links.kelurahan = await invite(page, {
    ...person('Ratna'),
    role: 'Pengurus TP PKK kelurahan',
    unit: 'Binjai Estate',
  })
  links.kecamatan = await invite(page, {
    ...person('Lestari'),
    role: 'Pengurus TP PKK kecamatan',
    unit: 'Binjai Selatan',
  })
  links.dinas = await invite(page, { ...person('Hendra'), role: 'Petugas dinas', agency: dinas })
})

test('6. the kelurahan publishes a product and nominates its centre with it', { timeout: 360_000 }, async () => {
  await using kelurahanBoard = await stage.open()
  pictureOnFailure('kelurahan', kelurahanBoard)
  const { page, problems } = kelurahanBoard
  await acceptInvitation(page, links.kelurahan, password)
  await publishProduct(page, product)
  await nominateCentre(page, centre)
  expect(problems).toEqual([])
})

test('7. kecamatan and dinas verify, the city decrees and activates', { timeout: 360_000 }, async () => {
  for (const link of [links.kecamatan, links.dinas]) {
    await using checker = await stage.open()
    pictureOnFailure('checker', checker)
    await acceptInvitation(checker.page, link, password)
    await verifyCentre(checker.page, centre.name)
    expect(checker.problems).toEqual([])
  }
  pictureOnFailure('board-decrees', board)
  await decreeAndActivate(board.page, centre.name, '511.3/77/2026')
  for (const { problems } of [operator, board, cadre]) expect(problems).toEqual([])
})

test(
  '8. a stranger finds the centre and orders two of its signature product by WhatsApp',
  { timeout: 240_000 },
  async () => {
    await using stranger = await stage.open(phoneScreen)
    pictureOnFailure('stranger', stranger)
    const { page, problems } = stranger
    await page.goto(`${stage.baseUrl}/binjai/peta`)
    const { to, message, hand } = await orderProduct(page, { centre: centre.name, product: product.name })
    expect(to).toBe('https://wa.me/6281270003456')
    for (const part of [product.name, '250 g', '× 2', 'Rp30.000', centre.name, `${stage.baseUrl}/binjai/produk/`])
      expect(message).toContain(part)
    expect(message.length).toBeLessThanOrEqual(600)
    expect(hand.taps).toBeLessThanOrEqual(3)
    expect(problems).toEqual([])
  },
)

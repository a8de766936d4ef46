import { describe, expect, test } from 'vitest'
import { Day } from '../day.ts'
import { AccountId, CentreId, CentreMemberId, GroupId, ProductId } from '../ids.ts'
import { aBranch, aChild } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import type { CentreState } from './centre.ts'
import { decideCorrectCentre } from './correct.ts'
import { decideDecree } from './decree.ts'
import { DescribeCentre, describeCentre } from './describe.ts'
import { decideAddCentreMember, decideEndCentreMember } from './members.ts'
import { missingForDecree } from './missing.ts'
import { decideNominate } from './nominate.ts'
import { decideAddCentreProduct, decideEndCentreProduct } from './products.ts'
import { decideActivate, decideReactivate } from './standing.ts'
import { decideReturn, decideVerify } from './verify.ts'

const today = Day.parse('2026-06-15')
const { kota, kecamatan, kelurahan } = aBranch()
const centres = { maxPerKelurahan: 1, minUnits: 5, needsCoordinates: true, needsNib: true, dinasVerifies: true }
const settings = { centres }
const [maker, camat, dinas, city] = [1, 2, 3, 4].map((n) => anId(AccountId, n))
const centreId = anId(CentreId, 1)
const member = (n: number) => ({
  memberId: anId(CentreMemberId, n),
  kind: 'usaha' as const,
  name: `Usaha ${n}`,
  groupId: null,
  since: today,
})
const signature = { productId: anId(ProductId, 1), name: 'Batik CONTOH', signature: true, hasNib: true }
const whole: CentreState = {
  centreId,
  unit: kelurahan,
  slot: 1,
  stage: 'diverifikasi-dinas',
  returned: false,
  skDate: null,
  openedOn: null,
  name: 'Sakasanwira CONTOH',
  address: 'Jalan CONTOH 1',
  coordinates: { latitude: 3.57, longitude: 98.68 },
  responsible: { name: 'Siti CONTOH', phone: '+6281200000001' },
  hours: null,
  contactPhone: null,
  members: [1, 2, 3, 4, 5].map(member),
  products: [signature],
  steps: [
    { act: 'nominate', to: 'diusulkan', by: maker ?? expect.fail() },
    { act: 'verify', to: 'diverifikasi-kecamatan', by: camat ?? expect.fail() },
    { act: 'verify', to: 'diverifikasi-dinas', by: dinas ?? expect.fail() },
  ],
}
const nomination = {
  centreId,
  unitId: kelurahan.unitId,
  name: 'Sakasanwira CONTOH',
  address: 'Jalan CONTOH 1',
  coordinates: null,
  responsible: null,
  hours: null,
  contactPhone: null,
}
const board = actorOn(kelurahan.unitId, 'kelurahan-board')
const kecamatanBoard = actorOn(kecamatan.unitId, 'kecamatan-board')
const cityBoard = actorOn(kota.unitId, 'city-board')
const decree = { centreId, skNumber: '188.44/125/K/2026', skDate: today }

describe('a nomination', () => {
  const state = { unit: kelurahan, holders: [], idTaken: false, settings }

  test('takes the lowest free place of its kelurahan', () => {
    expect(decideNominate(nomination, state, board, today)).toMatchObject({
      ok: true,
      value: { slot: 1, to: 'diusulkan' },
    })
    const holders = [{ slot: 1, name: 'A' }]
    const two = { centres: { ...centres, maxPerKelurahan: 2 } }
    expect(decideNominate(nomination, { ...state, holders, settings: two }, board, today)).toMatchObject({
      value: { slot: 2 },
    })
  })

  test('is refused where a living centre holds the place, which is named', () => {
    const held = { ...state, holders: [{ slot: 1, name: 'Sakasanwira Mesra' }] }
    expect(decideNominate(nomination, held, board, today)).toEqual({
      ok: false,
      because: 'centre-slot-taken',
      field: 'unitId',
      hint: { name: 'Sakasanwira Mesra', places: 1 },
    })
  })

  test('stands in a kelurahan of the area', () => {
    expect(decideNominate(nomination, { ...state, unit: kecamatan }, cityBoard, today)).toMatchObject({
      because: 'centre-wrong-unit',
    })
    const other = aChild(kecamatan)
    expect(decideNominate(nomination, { ...state, unit: other }, board, today)).toMatchObject({
      because: 'outside-your-area',
    })
  })
})

test('a pair of coordinates the wrong way round is refused at the door, and metres are enough', () => {
  const turned = { ...nomination, coordinates: { latitude: 98.68, longitude: 3.57 } }
  expect(DescribeCentre.safeParse(turned).success).toBe(false)
  const fine = { ...nomination, coordinates: { latitude: 3.575_123_9, longitude: 98.685_55 } }
  expect(describeCentre(fine)).toMatchObject({ value: { coordinates: { latitude: 3.575_12, longitude: 98.685_55 } } })
})

describe('checking', () => {
  const state = { centre: { ...whole, stage: 'diusulkan' as const, steps: whole.steps.slice(0, 1) }, settings }

  test('A-079 the maker is no checker, whichever of her accounts she comes with', () => {
    const asMaker = { ...state, hands: [camat, maker].filter((one) => one !== undefined) }
    expect(decideVerify({ centreId }, asMaker, kecamatanBoard, today)).toMatchObject({ because: 'maker-is-checker' })
    expect(decideVerify({ centreId }, { ...state, hands: [] }, kecamatanBoard, today)).toMatchObject({
      value: { to: 'diverifikasi-kecamatan' },
    })
  })

  test('A-080 each stage has its checker, once', () => {
    const dinasOfficer = { ...actorOn(kota.unitId, 'dinas-officer'), scopeKind: 'agency' as const }
    const hands = { ...state, hands: [] }
    expect(decideVerify({ centreId }, hands, dinasOfficer, today)).toMatchObject({ because: 'centre-other-checker' })
    const passed = { ...hands, centre: { ...whole, stage: 'diverifikasi-kecamatan' as const } }
    expect(decideVerify({ centreId }, passed, kecamatanBoard, today)).toMatchObject({ because: 'centre-other-checker' })
    const decided = { ...hands, centre: { ...whole, stage: 'ditetapkan' as const } }
    expect(decideVerify({ centreId }, decided, kecamatanBoard, today)).toMatchObject({ because: 'centre-wrong-stage' })
    const closed = { ...hands, centre: { ...whole, stage: 'ditutup' as const } }
    expect(decideVerify({ centreId }, closed, kecamatanBoard, today)).toMatchObject({ because: 'centre-closed' })
  })

  test('A-080 a return needs its reason, and comes again only when corrected', () => {
    const hands = { ...state, hands: [] }
    expect(decideReturn({ centreId, reason: ' ' }, hands, kecamatanBoard, today)).toMatchObject({
      because: 'reason-missing',
    })
    const back = { ...hands, centre: { ...hands.centre, returned: true } }
    expect(decideVerify({ centreId }, back, kecamatanBoard, today)).toMatchObject({ because: 'centre-returned' })
  })
})

describe('the decree', () => {
  const state = { centre: whole, hands: [], settings }

  test('has its number and day', () => {
    expect(decideDecree(decree, state, cityBoard, today)).toMatchObject({ ok: true, value: { to: 'ditetapkan' } })
    expect(decideDecree({ ...decree, skNumber: '' }, state, cityBoard, today)).toMatchObject({ because: 'sk-missing' })
  })

  test('names all that is missing', () => {
    const bare = { ...whole, coordinates: null, responsible: null, members: [], products: [] }
    expect(decideDecree(decree, { ...state, centre: bare }, cityBoard, today)).toMatchObject({
      because: 'centre-incomplete',
      hint: { missing: 'units,signature,coordinates,responsible,nib', min: 5 },
    })
    const easy = { minUnits: 1, needsCoordinates: false, needsNib: false }
    expect(missingForDecree(bare, easy)).toEqual(['units', 'signature', 'responsible'])
    expect(missingForDecree(whole, centres)).toEqual([])
  })

  test('A-079 is not for those who nominated or verified', () => {
    for (const hand of [maker, camat, dinas])
      expect(decideDecree(decree, { ...state, hands: hand ? [hand] : [] }, cityBoard, today)).toMatchObject({
        because: 'maker-is-checker',
      })
    expect(decideDecree(decree, { ...state, hands: city ? [city] : [] }, cityBoard, today).ok).toBe(true)
  })

  test('A-080 skips no stage, save the dinas where a city does without', () => {
    const centre = { ...whole, stage: 'diverifikasi-kecamatan' as const }
    expect(decideDecree(decree, { ...state, centre }, cityBoard, today)).toMatchObject({
      because: 'centre-wrong-stage',
    })
    const without = { ...state, centre, settings: { centres: { ...centres, dinasVerifies: false } } }
    expect(decideDecree(decree, without, cityBoard, today).ok).toBe(true)
  })
})

test('a centre opens on or after the day of its decree', () => {
  const centre = { ...whole, stage: 'ditetapkan' as const, skDate: today }
  expect(decideActivate({ centreId, openedOn: Day.parse('2026-06-14') }, { centre }, cityBoard, today)).toMatchObject({
    because: 'too-early',
  })
  expect(decideActivate({ centreId, openedOn: today }, { centre }, cityBoard, today)).toMatchObject({
    value: { to: 'aktif', openedOn: today },
  })
})

test('A-080 a centre at rest comes back only where its kelurahan has a place', () => {
  const centre = { ...whole, stage: 'tidak-aktif' as const, slot: null }
  const order = { centreId, reason: 'x' }
  const full = { centre, holders: [{ slot: 1, name: 'B' }], settings }
  expect(decideReactivate(order, full, cityBoard, today)).toMatchObject({ because: 'centre-slot-taken' })
  expect(decideReactivate(order, { ...full, holders: [] }, cityBoard, today)).toMatchObject({ value: { slot: 1 } })
})

describe('what a centre is made of', () => {
  const open = { ...whole, stage: 'aktif' as const }

  test('one signature product, of its own kelurahan, never none once decreed', () => {
    const second = { centreId, productId: anId(ProductId, 2), signature: true }
    const product = { productId: second.productId, unitId: kelurahan.unitId, withdrawn: false }
    expect(decideAddCentreProduct(second, { centre: open, product }, board, today)).toMatchObject({
      because: 'signature-product-held',
      hint: { name: 'Batik CONTOH' },
    })
    const foreign = { ...product, unitId: kecamatan.unitId }
    expect(decideAddCentreProduct(second, { centre: open, product: foreign }, board, today)).toMatchObject({
      because: 'centre-other-kelurahan',
    })
    const end = { centreId, productId: signature.productId }
    expect(decideEndCentreProduct(end, { centre: open }, board, today)).toMatchObject({
      because: 'signature-product-needed',
    })
    expect(decideEndCentreProduct(end, { centre: whole }, board, today).ok).toBe(true)
  })

  test('units, each once, groups of its own kelurahan; too few is said, not refused', () => {
    const order = {
      centreId,
      memberId: anId(CentreMemberId, 9),
      kind: 'usaha' as const,
      name: 'usaha  1',
      since: today,
    }
    const state = { centre: open, group: null, idTaken: false }
    expect(decideAddCentreMember(order, state, board, today)).toMatchObject({ because: 'centre-member-twice' })
    const groupId = anId(GroupId, 1)
    const group = { groupId, unit: aChild(kecamatan), closedOn: null }
    const withGroup = { ...order, kind: 'kelompok-up2k' as const, name: 'Melati', groupId }
    expect(decideAddCentreMember(withGroup, { ...state, group }, board, today)).toMatchObject({
      because: 'centre-other-kelurahan',
    })
    const here = { ...group, unit: aChild(kelurahan) }
    expect(decideAddCentreMember(withGroup, { ...state, group: here }, board, today)).toMatchObject({
      value: { member: { groupId, name: 'Melati' } },
    })
    const end = { centreId, memberId: anId(CentreMemberId, 1), endedOn: today }
    expect(decideEndCentreMember(end, { centre: open, settings }, board, today)).toMatchObject({
      warnings: [{ code: 'centre-below-minimum', hint: { min: 5 } }],
    })
  })

  test('a correction sends a returned centre on again', () => {
    const centre = { ...whole, stage: 'diusulkan' as const, returned: true }
    expect(decideCorrectCentre({ ...nomination, address: 'Jalan Baru 2' }, { centre }, board, today)).toMatchObject({
      value: { act: 'correct', address: 'Jalan Baru 2', to: 'diusulkan' },
    })
  })
})

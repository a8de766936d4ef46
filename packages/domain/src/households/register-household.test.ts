import { describe, expect, test } from 'vitest'
import { Day } from '../day.ts'
import { FamilyId, HouseholdId, PersonId } from '../ids.ts'
import { readOrder } from '../order.ts'
import { aBranch } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { decideRegisterHousehold, RegisterHousehold } from './register-household.ts'
import type { RegisterHouseholdState } from './register-household.ts'

const today = Day.parse('2026-06-15')
const d = (text: string) => Day.parse(text)
const { kelurahan, lingkungan, dasawisma } = aBranch()
const cadre = actorOn(lingkungan.unitId)
const person = (n: number) => anId(PersonId, n)

const order: RegisterHousehold = {
  householdId: anId(HouseholdId, 1),
  unitId: dasawisma.unitId,
  address: ' Jl. Melati  No. 7 ',
  since: today,
  headId: person(1),
  families: [
    {
      familyId: anId(FamilyId, 1),
      kk: '1271010203159001',
      members: [
        {
          personId: person(1),
          name: 'Budi CONTOH',
          sex: 'L',
          birthDate: d('1985-08-15'),
          relation: 'kepala-keluarga',
          nik: '1271.0115.0885.9001',
        },
        {
          personId: person(2),
          name: 'Sri CONTOH',
          sex: 'P',
          birthDate: d('1985-08-15'),
          relation: 'istri',
          nik: '1271015508859002',
        },
        { personId: person(3), name: 'Ani CONTOH', sex: 'P', birthDate: today, relation: 'anak', nik: '-' },
      ],
    },
    {
      familyId: anId(FamilyId, 2),
      members: [
        { personId: person(4), name: 'Joko CONTOH', sex: 'L', birthDate: d('1950-01-31'), relation: 'kepala-keluarga' },
      ],
    },
  ],
}
const state: RegisterHouseholdState = {
  unit: dasawisma,
  houses: 12,
  takenIds: new Set(),
  settings: { dasawismaMax: 20 },
  known: {},
}

const [family, second] = order.families as [RegisterHousehold['families'][0], RegisterHousehold['families'][0]]
const [head, wife] = family.members as [(typeof family.members)[0], (typeof family.members)[0]]
const withFamily = (change: Partial<typeof family>): RegisterHousehold => ({
  ...order,
  families: [{ ...family, ...change }, second],
})
const withWife = (change: Partial<typeof wife>) => withFamily({ members: [head, { ...wife, ...change }] })
const decide = (asked: RegisterHousehold, changed: Partial<RegisterHouseholdState> = {}) =>
  decideRegisterHousehold(asked, { ...state, ...changed }, cadre, today)

test('two families in one house', () => {
  const decided = decide(order)
  expect(decided).toMatchObject({
    ok: true,
    value: {
      address: 'Jl. Melati No. 7',
      headId: person(1),
      families: [
        { kk: '1271010203159001', members: [{ nik: '1271011508859001' }, { nik: '1271015508859002' }, { nik: null }] },
        { kk: null, members: [{ name: 'Joko CONTOH', nik: null }] },
      ],
    },
  })
  expect(decided).not.toHaveProperty('warnings')
})

test('the same order is read from JSON', () => {
  expect(readOrder(RegisterHousehold, JSON.parse(JSON.stringify(order)))).toEqual({ ok: true, value: order })
})

describe('refused', () => {
  test.each<[string, string, RegisterHousehold, Partial<RegisterHouseholdState>?]>([
    ['not-found', 'unitId', order, { unit: null }],
    ['not-a-dasawisma', 'unitId', order, { unit: lingkungan }],
    ['unit-closed', 'unitId', order, { unit: { ...dasawisma, closedOn: today } }],
    ['future-date', 'since', { ...order, since: d('2026-06-16') }],
    ['too-early', 'since', { ...order, since: d('2019-12-31') }],
    ['text-empty', 'address', { ...order, address: ' ' }],
    ['household-head-missing', 'headId', { ...order, headId: person(9) }],
    ['duplicate-id', 'householdId', order, { takenIds: new Set([order.householdId]) }],
    ['duplicate-id', 'families.0.familyId', order, { takenIds: new Set([family.familyId]) }],
    ['duplicate-id', 'families.0.members.1.personId', withWife({ personId: person(1) })],
    ['duplicate-id', 'families.1.familyId', { ...order, families: [family, { ...second, familyId: family.familyId }] }],
    ['family-head-missing', 'families.0.members', withFamily({ members: [wife] })],
    ['family-head-twice', 'families.0.members', withWife({ relation: 'kepala-keluarga' })],
    ['name-empty', 'families.0.members.1.name', withWife({ name: '.' })],
    [
      'birth-after-since',
      'families.0.members.1.birthDate',
      { ...withWife({ birthDate: d('2026-06-11') }), since: d('2026-06-10') },
    ],
    ['future-date', 'families.0.members.1.birthDate', withWife({ birthDate: d('2026-06-16') })],
    ['nik-date', 'families.0.members.1.nik', withWife({ nik: '1271017208859009' })],
    ['nik-length', 'families.0.members.1.nik', withWife({ nik: '127101' })],
    ['nik-sex-mismatch', 'families.0.members.1.nik', withWife({ nik: '1271011508859002' })],
    ['kk-serial', 'families.0.kk', withFamily({ kk: '1271010203150000' })],
    ['kk-equals-nik', 'families.0.kk', withFamily({ kk: '1271 0115 0885 9001' })],
    ['kk-equals-nik', 'families.0.kk', withFamily({ kk: '1271015508859002' })],
  ])('%s at %s', (because, field, asked, changed) => {
    expect(decide(asked, changed)).toMatchObject({ ok: false, because, field })
  })

  test('a cadre outside her area', () => {
    expect(decideRegisterHousehold(order, state, actorOn(aBranch().lingkungan.unitId), today)).toMatchObject({
      because: 'outside-your-area',
    })
    expect(decideRegisterHousehold(order, state, actorOn(kelurahan.unitId), today).ok).toBe(true)
  })

  test('someone of more than 130 years', () => {
    const later = d('2040-01-01')
    const asked = { ...withWife({ birthDate: d('1905-01-01'), nik: undefined }), since: later }
    expect(decideRegisterHousehold(asked, state, cadre, later)).toMatchObject({ because: 'too-old' })
  })

  test('at the door: no family, nobody in it, an unknown relation', () => {
    expect(readOrder(RegisterHousehold, { ...order, families: [] })).toMatchObject({
      because: 'household-head-missing',
    })
    expect(readOrder(RegisterHousehold, withFamily({ members: [] }))).toMatchObject({ because: 'family-head-missing' })
    expect(readOrder(RegisterHousehold, { ...order, since: '2026-02-30' })).toMatchObject({
      because: 'not-a-day',
      field: 'since',
    })
    const cousin: unknown = { ...order, families: [{ ...family, members: [{ ...head, relation: 'sepupu' }] }] }
    expect(readOrder(RegisterHousehold, cousin)).toMatchObject({
      because: 'invalid-input',
      field: 'families.0.members.0.relation',
    })
  })
})

describe('warned', () => {
  const warningsOf = (asked: RegisterHousehold, changed: Partial<RegisterHouseholdState> = {}) => {
    const decided = decide(asked, changed)
    return decided.ok ? (decided.warnings ?? []) : decided
  }
  test('the 21st house', () => {
    expect(warningsOf(order, { houses: 19 })).toEqual([])
    expect(warningsOf(order, { houses: 20 })).toEqual([{ code: 'dasawisma-over-limit', hint: { houses: 21, max: 20 } }])
  })
  test('a birth date unlike the NIK', () => {
    expect(warningsOf(withWife({ birthDate: d('1985-08-16') }))).toEqual([
      { code: 'nik-birth-date-differs', field: 'families.0.members.1.nik' },
    ])
  })
  test('numbers seen before, in this order or in the city', () => {
    expect(
      warningsOf(order, { known: { niks: new Set(['1271015508859002']), kks: new Set(['1271010203159001']) } }),
    ).toEqual([
      { code: 'kk-twice', field: 'families.0.kk' },
      { code: 'nik-twice', field: 'families.0.members.1.nik' },
    ])
    const twin = { ...wife, personId: person(7) }
    expect(warningsOf(withFamily({ members: [head, wife, twin] }))).toEqual([
      { code: 'nik-twice', field: 'families.0.members.2.nik' },
    ])
    expect(warningsOf({ ...order, families: [family, { ...second, kk: family.kk }] })).toEqual([
      { code: 'kk-twice', field: 'families.1.kk' },
    ])
  })
  test('regions of NIK and KK, where a list is known', () => {
    expect(warningsOf(order, { known: { regions: new Set(['12.71.02']) } })).toMatchObject([
      { code: 'kk-unknown-region' },
      { code: 'nik-unknown-region' },
      { code: 'nik-unknown-region' },
    ])
  })
  test('families without a card are not made one by it', () => {
    expect(
      warningsOf({
        ...order,
        families: [
          { ...family, kk: '0' },
          { ...second, kk: '0' },
        ],
      }),
    ).toEqual([])
  })
})

import { Day } from '@melati/domain/day'
import { FamilyId, HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import { expect, test } from 'vitest'
import type { HouseholdRow, MemberRow } from '../../households/rows.ts'
import { matching, residentsOf } from './residents.ts'

const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`
const since = Day.parse('2026-03-01')
const member = (n: number, name: string, more: Partial<MemberRow> = {}): MemberRow => ({
  personId: PersonId.parse(id(n)),
  name,
  sex: 'P',
  birthDate: Day.parse('1985-11-25'),
  diedOn: null,
  relation: 'istri',
  since,
  nik: false,
  possibleDuplicate: false,
  ...more,
})
const house = (n: number, address: string, members: readonly MemberRow[]): HouseholdRow => ({
  householdId: HouseholdId.parse(id(n)),
  unitId: UnitId.parse(id(1)),
  address,
  since,
  placedSince: since,
  headId: null,
  families: [{ familyId: FamilyId.parse(id(n + 1)), kk: false, members }],
})

const residents = residentsOf(
  [
    house(10, 'Gg. Melati No. 7', [member(20, 'Siti Aminah'), member(21, 'Budi', { diedOn: Day.parse('2026-10-02') })]),
    house(12, 'Gg. Kenanga No. 2', [member(22, 'Dewi Lestari')]),
  ],
  Day.parse('2026-11-24'),
)

test('the living of every house, by name, with the age they have today', () => {
  expect(residents.map(({ name, age, address }) => `${name}, ${age}, ${address}`)).toEqual([
    'Dewi Lestari, 40, Gg. Kenanga No. 2',
    'Siti Aminah, 40, Gg. Melati No. 7',
  ])
})

test('a name or a house is found by parts of it, however it is typed', () => {
  const found = (typed: string) => matching(residents, typed).map(({ name }) => name)
  expect(found('')).toHaveLength(2)
  expect(found('  SITI ')).toEqual(['Siti Aminah'])
  expect(found('aminah siti')).toEqual(['Siti Aminah'])
  expect(found('kenanga')).toEqual(['Dewi Lestari'])
  expect(found('rahma')).toEqual([])
})

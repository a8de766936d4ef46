import { Day } from '@melati/domain/day'
import { FamilyId, HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import { expect, test } from 'vitest'
import type { HouseholdRow } from '../rows.ts'
import { findAlike } from './alike.ts'
import { findByWords, groupByUnit } from './list-order.ts'
import { unsentOf } from './use-households.ts'

const day = Day.parse('2020-01-01')
const born = Day.parse('1988-03-12')
const units = ['Melati 1', 'Melati 2'].map((name) => ({
  unitId: UnitId.parse(crypto.randomUUID()),
  kind: 'dasawisma' as const,
  name,
  parentName: null,
  ancestors: [],
  since: day,
}))

function house(address: string, at: number, ...names: string[]): HouseholdRow {
  const members = names.map((name) => ({
    personId: PersonId.parse(crypto.randomUUID()),
    name,
    sex: 'P' as const,
    birthDate: born,
    diedOn: null,
    relation: 'anak' as const,
    since: day,
    nik: false,
    possibleDuplicate: false,
  }))
  return {
    householdId: HouseholdId.parse(crypto.randomUUID()),
    unitId: units[at]!.unitId,
    address,
    since: day,
    placedSince: day,
    headId: members[0]?.personId ?? null,
    families: [{ familyId: FamilyId.parse(crypto.randomUUID()), kk: false, members }],
  }
}

const houses = [
  house('Jl. Mawar No. 10', 0, 'Siti Aminah'),
  house('Jl. Mawar No. 2', 0, 'Budi', 'Siti Rahma'),
  house('Gg. Damai 1', 1, 'Tiurma'),
]

test('houses stand by dasawisma and as one walks; no more than asked for', () => {
  const groups = groupByUnit(houses.toReversed(), units, 10)
  expect(groups.map(({ unit, rows }) => [unit?.name, rows.map(({ address }) => address)])).toEqual([
    ['Melati 1', ['Jl. Mawar No. 2', 'Jl. Mawar No. 10']],
    ['Melati 2', ['Gg. Damai 1']],
  ])
  expect(groupByUnit(houses, units, 1)).toHaveLength(1)
})

test('a search finds by any member and by the address', () => {
  expect(findByWords(houses, ' SITI ').map(({ address }) => address)).toEqual(['Jl. Mawar No. 10', 'Jl. Mawar No. 2'])
  expect(findByWords(houses, 'rahma siti')).toEqual([houses[1]])
  expect(findByWords(houses, 'damai')).toEqual([houses[2]])
  expect(findByWords(houses, 'siti damai')).toEqual([])
  expect(findByWords(houses, '')).toBe(houses)
})

test('the same name and birthday are alike, in whatever spelling; another day is another person', () => {
  expect(findAlike(houses, [{ name: 'SITI  aminah', birthDate: born }]).map(({ address }) => address)).toEqual([
    'Jl. Mawar No. 10',
  ])
  expect(findAlike(houses, [{ name: 'Siti Aminah', birthDate: day }])).toEqual([])
})

test('a household shows what is unsent of it or of its people, and first what needs fixing', () => {
  const [one, two] = houses
  const personId = one!.families[0]!.members[0]!.personId
  const homes = (id: string) => (id === personId ? one!.householdId : undefined)
  const item = (path: string, state: 'waiting' | 'applied' | 'refused', input: { [key: string]: string }) => ({
    path,
    state,
    input,
  })
  const found = unsentOf(
    [
      item('households.leave', 'refused', { personId }),
      item('households.nameHead', 'waiting', { householdId: one!.householdId }),
      item('households.register', 'waiting', { householdId: two!.householdId }),
      item('households.register', 'applied', { householdId: houses[2]!.householdId }),
      item('up2k.recordSale', 'waiting', { householdId: houses[2]!.householdId }),
    ],
    homes,
  )
  expect([...found]).toEqual([
    [one!.householdId, 'needsFixing'],
    [two!.householdId, 'unsent'],
  ])
})

import { nameKey } from '@melati/domain/text'
import type { AreaUnit } from '../../cadre-area.ts'
import type { HouseholdRow } from '../rows.ts'
import { membersOf } from './use-households.ts'

/** Every word of the query in the address or in one name; case and spacing make no difference. */
export function findByWords(households: readonly HouseholdRow[], query: string): readonly HouseholdRow[] {
  const asked = nameKey(query).split(' ').filter(Boolean)
  if (asked.length === 0) return households
  return households.filter((row) =>
    [row.address, ...membersOf(row).map(({ name }) => name)].some((text) => {
      const key = nameKey(text)
      return asked.every((word) => key.includes(word))
    }),
  )
}

export interface UnitGroup {
  readonly unit: AreaUnit | undefined
  readonly rows: readonly HouseholdRow[]
}

/** By dasawisma in the order given, houses by address as one walks ("No. 2" before "No. 10"); at most `most` in all. */
export function groupByUnit(
  households: readonly HouseholdRow[],
  units: readonly AreaUnit[],
  most: number,
): readonly UnitGroup[] {
  const places = new Map(units.map((unit, at) => [unit.unitId, at]))
  const placeOf = ({ unitId }: HouseholdRow) => places.get(unitId) ?? units.length
  const sorted = households.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || a.address.localeCompare(b.address, 'id', { numeric: true }),
  )
  const shown = sorted.slice(0, most)
  return [...new Set(shown.map(placeOf))].map((place) => ({
    unit: units[place],
    rows: shown.filter((row) => placeOf(row) === place),
  }))
}

import type { Day } from '@melati/domain/day'
import { nameKey } from '@melati/domain/text'
import type { HouseholdRow } from '../rows.ts'

export interface Alike {
  readonly name: string
  readonly householdId: string
  readonly address: string
}

/** Living people of her area with the same name and birth date: the phone knows no NIK, and this is what it can tell. */
export function findAlike(
  households: readonly HouseholdRow[],
  people: readonly { readonly name: string; readonly birthDate: Day }[],
): Alike[] {
  const wanted = new Set(people.map(({ name, birthDate }) => `${nameKey(name)} ${birthDate}`))
  return households.flatMap(({ householdId, address, families }) =>
    families
      .flatMap(({ members }) => members)
      .filter(({ name, birthDate, diedOn }) => diedOn === null && wanted.has(`${nameKey(name)} ${birthDate}`))
      .map(({ name }) => ({ name, householdId, address })),
  )
}

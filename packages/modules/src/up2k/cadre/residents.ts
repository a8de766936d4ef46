import type { Day } from '@melati/domain/day'
import { ageOn } from '@melati/domain/day'
import type { PersonId } from '@melati/domain/ids'
import { nameKey } from '@melati/domain/text'
import type { HouseholdRow } from '../../households/rows.ts'

/** Someone who may join a group, as a cadre tells her neighbours apart. */
export type Resident = {
  readonly personId: PersonId
  readonly name: string
  /** Completed years today. */
  readonly age: number
  readonly address: string
}

/** Who lives in these households, by name. */
export function residentsOf(households: readonly HouseholdRow[], today: Day): Resident[] {
  return households
    .flatMap(({ address, families }) =>
      families.flatMap(({ members }) =>
        members
          .filter(({ diedOn }) => diedOn === null)
          .map(({ personId, name, birthDate }) => ({ personId, name, age: ageOn(birthDate, today), address })),
      ),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}

/** Those whose name or address holds every word that was typed. */
export function matching(residents: readonly Resident[], typed: string): readonly Resident[] {
  const parts = nameKey(typed).split(' ').filter(Boolean)
  if (parts.length === 0) return residents
  return residents.filter(({ name, address }) => {
    const text = `${nameKey(name)} ${nameKey(address)}`
    return parts.every((part) => text.includes(part))
  })
}

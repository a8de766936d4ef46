import type { HouseholdState, PersonState } from '@melati/domain/households/household-state'
import type { PersonRow } from '../queries/state.ts'

/** A person with where she lives, out of what was loaded for a run. */
export function personIn(
  people: readonly PersonRow[],
  households: readonly HouseholdState[],
  personId: string,
): PersonState | null {
  const person = people.find((one) => one.personId === personId)
  if (person === undefined) return null
  const { birthDate, diedOn, familyId, relation, since } = person
  const home = households.find(({ householdId }) => householdId === person.householdId)
  return {
    personId: person.personId,
    birthDate,
    diedOn,
    membership:
      home === undefined
        ? null
        : { personId: person.personId, familyId, relation, since, householdId: home.householdId, unit: home.unit },
  }
}

export function homeOf(
  people: readonly PersonRow[],
  households: readonly HouseholdState[],
  personId: string,
): HouseholdState | null {
  const lives = people.find((one) => one.personId === personId)?.householdId
  return households.find(({ householdId }) => householdId === lives) ?? null
}

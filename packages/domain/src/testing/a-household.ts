import { Day } from '../day.ts'
import type { HouseholdState, PersonState } from '../households/household-state.ts'
import { FamilyId, HouseholdId, PersonId } from '../ids.ts'
import type { PlacedUnit } from '../units.ts'
import { anId } from './an-id.ts'

const since = Day.parse('2025-01-01')

/** A household of two, husband and wife, in one family. */
export function aHousehold(unit: PlacedUnit, n = 1): HouseholdState {
  const familyId = anId(FamilyId, n)
  const [husband, wife] = [anId(PersonId, n * 10 + 1), anId(PersonId, n * 10 + 2)]
  return {
    householdId: anId(HouseholdId, n),
    unit,
    since,
    placedSince: since,
    closedOn: null,
    headId: husband,
    familyIds: [familyId],
    members: [
      { personId: husband, familyId, relation: 'kepala-keluarga', since },
      { personId: wife, familyId, relation: 'istri', since },
    ],
  }
}

/** One of its members as a person. */
export function aPerson(household: HouseholdState, index = 1): PersonState {
  const member = household.members[index]
  if (!member) throw new Error('no such member')
  return {
    personId: member.personId,
    birthDate: Day.parse('1990-05-17'),
    diedOn: null,
    membership: { ...member, householdId: household.householdId, unit: household.unit },
  }
}

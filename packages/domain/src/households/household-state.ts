import type { Day } from '../day.ts'
import type { FamilyId, HouseholdId, PersonId } from '../ids.ts'
import type { PlacedUnit } from '../units.ts'
import type { Relation } from './relation.ts'

/** A living member as of now; `since` is the day the present membership began. */
export type MemberState = { personId: PersonId; familyId: FamilyId; relation: Relation; since: Day }

/**
 * A household as the rules see it: its dasawisma now and since when it stands there, its families and its living members now.
 * `since` is the day it was first placed, `closedOn` the first day it no longer exists, `headId` the KRT.
 */
export type HouseholdState = {
  householdId: HouseholdId
  unit: PlacedUnit
  since: Day
  placedSince: Day
  closedOn: Day | null
  headId: PersonId | null
  familyIds: readonly FamilyId[]
  members: readonly MemberState[]
}

/** A person the tenant has; `membership` is where they live now, null after moving out. */
export type PersonState = {
  personId: PersonId
  birthDate: Day
  diedOn: Day | null
  membership: (MemberState & { householdId: HouseholdId; unit: PlacedUnit }) | null
}

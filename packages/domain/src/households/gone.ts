import type { PersonId } from '../ids.ts'
import { warn } from '../warning.ts'
import type { Warning } from '../warning.ts'
import type { HouseholdState } from './household-state.ts'

/** What a household lacks once someone is no longer in it: anyone at all, or its head. */
export function warningsWithout(household: HouseholdState, personId: PersonId): Warning[] {
  if (household.members.every((member) => member.personId === personId)) return [warn('household-now-empty')]
  return household.headId === personId ? [warn('household-without-head')] : []
}

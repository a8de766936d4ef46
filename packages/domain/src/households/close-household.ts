import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { HouseholdId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { HouseholdState } from './household-state.ts'

/** `closedOn` is the first day without the household. */
export const CloseHousehold = z.object({ householdId: HouseholdId, closedOn: Day })
export type CloseHousehold = z.infer<typeof CloseHousehold>

export type CloseHouseholdState = { household: HouseholdState | null }

export type ClosedHousehold = { householdId: HouseholdId; closedOn: Day }

export function decideCloseHousehold(
  order: CloseHousehold,
  state: CloseHouseholdState,
  actor: Actor,
  today: Day,
): Decision<ClosedHousehold> {
  const { household } = state
  if (!household) return refuse('not-found', { field: 'householdId' })
  if (!mayReach(actor, household.unit)) return refuse('outside-your-area', { field: 'householdId' })
  if (household.closedOn !== null) return refuse('household-closed', { field: 'householdId' })
  if (household.members.length > 0)
    return refuse('household-not-empty', { field: 'householdId', hint: { members: household.members.length } })
  if (order.closedOn > today) return refuse('future-date', { field: 'closedOn' })
  if (order.closedOn < household.placedSince)
    return refuse('household-has-later-change', { field: 'closedOn', hint: { earliest: household.placedSince } })
  return allow({ householdId: household.householdId, closedOn: order.closedOn })
}

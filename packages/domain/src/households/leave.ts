import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { HouseholdId, PersonId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { warningsWithout } from './gone.ts'
import type { HouseholdState, PersonState } from './household-state.ts'

/** A person moves out of the city; `leftOn` is the first day they no longer live here. */
export const Leave = z.object({ personId: PersonId, leftOn: Day })
export type Leave = z.infer<typeof Leave>

/** `household` is the one the person lives in. */
export type LeaveState = { person: PersonState | null; household: HouseholdState | null }

export type Left = { personId: PersonId; householdId: HouseholdId; leftOn: Day }

export function decideLeave(order: Leave, state: LeaveState, actor: Actor, today: Day): Decision<Left> {
  const { person, household } = state
  if (!person) return refuse('not-found', { field: 'personId' })
  const { membership } = person
  if (!membership) return refuse('person-not-here', { field: 'personId' })
  if (!mayReach(actor, membership.unit)) return refuse('outside-your-area', { field: 'personId' })
  if (person.diedOn !== null) return refuse('person-dead', { field: 'personId' })
  if (order.leftOn > today) return refuse('future-date', { field: 'leftOn' })
  if (order.leftOn < membership.since)
    return refuse('person-has-later-change', { field: 'leftOn', hint: { earliest: membership.since } })
  return allow(
    { personId: person.personId, householdId: membership.householdId, leftOn: order.leftOn },
    household ? warningsWithout(household, person.personId) : [],
  )
}

import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { HouseholdId, PersonId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { HouseholdState } from './household-state.ts'

/** Another member becomes the head of the household (KRT), as when the old head died or moved. */
export const NameHead = z.object({ householdId: HouseholdId, headId: PersonId })
export type NameHead = z.infer<typeof NameHead>

export type NameHeadState = { household: HouseholdState | null }

/** `headsFamily` when the new head's family had lost its own head, so that the relation becomes kepala-keluarga as well. */
export type NamedHead = { householdId: HouseholdId; headId: PersonId; headsFamily: boolean }

export function decideNameHead(order: NameHead, state: NameHeadState, actor: Actor): Decision<NamedHead> {
  const { household } = state
  if (!household) return refuse('not-found', { field: 'householdId' })
  if (!mayReach(actor, household.unit)) return refuse('outside-your-area', { field: 'householdId' })
  if (household.closedOn !== null) return refuse('household-closed', { field: 'householdId' })
  const head = household.members.find((member) => member.personId === order.headId)
  if (!head) return refuse('person-not-here', { field: 'headId' })
  const headsFamily = !household.members.some(
    (member) => member.familyId === head.familyId && member.relation === 'kepala-keluarga',
  )
  return allow({ householdId: household.householdId, headId: head.personId, headsFamily })
}

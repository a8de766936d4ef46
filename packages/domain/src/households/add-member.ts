import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { FamilyId, HouseholdId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { decideFamilyCard } from './family-card.ts'
import type { HouseholdState } from './household-state.ts'
import { decideJoinFamily } from './join-family.ts'
import { decideNewMember, NewMember } from './new-member.ts'
import type { AcceptedMember, KnownNumbers } from './new-member.ts'

/** Someone born, moved in from outside the city, or missed before. A `familyId` new to the household founds a family, with its own `kk`. */
export const AddMember = z.extend(NewMember, {
  householdId: HouseholdId,
  familyId: FamilyId,
  kk: z.optional(z.string()),
  since: Day,
})
export type AddMember = z.infer<typeof AddMember>

export type AddMemberState = {
  household: HouseholdState | null
  familyElsewhere: boolean
  personTaken: boolean
  known: KnownNumbers
}

export type AddedMember = AcceptedMember & {
  householdId: HouseholdId
  familyId: FamilyId
  newFamily: { kk: string | null } | null
  since: Day
}

export function decideAddMember(
  order: AddMember,
  state: AddMemberState,
  actor: Actor,
  today: Day,
): Decision<AddedMember> {
  const { household, familyElsewhere } = state
  if (!household) return refuse('not-found', { field: 'householdId' })
  if (!mayReach(actor, household.unit)) return refuse('outside-your-area', { field: 'householdId' })
  if (household.closedOn !== null) return refuse('household-closed', { field: 'householdId' })
  if (state.personTaken) return refuse('duplicate-id', { field: 'personId' })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < household.since) return refuse('too-early', { field: 'since', hint: { earliest: household.since } })
  const joining = decideJoinFamily(order, { household, familyElsewhere })
  if (!joining.ok) return joining
  const member = decideNewMember(order, order.since, today, state.known, '')
  if (!member.ok) return member
  const niks = member.value.nik === null ? [] : [member.value.nik]
  const kk = decideFamilyCard(joining.value.newFamily ? order.kk : undefined, niks, today, state.known, 'kk')
  if (!kk.ok) return kk
  return allow(
    {
      ...member.value,
      householdId: household.householdId,
      familyId: order.familyId,
      newFamily: joining.value.newFamily ? { kk: kk.value } : null,
      since: order.since,
    },
    [...(member.warnings ?? []), ...(kk.warnings ?? [])],
  )
}

import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { FamilyId, HouseholdId, PersonId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { decideFamilyCard } from './family-card.ts'
import { warningsWithout } from './gone.ts'
import type { HouseholdState, PersonState } from './household-state.ts'
import { decideJoinFamily } from './join-family.ts'
import { Relation } from './relation.ts'

/** A person goes to another household, or to another family of the same one; a `familyId` new to it founds a family, with its own `kk`. */
export const MovePerson = z.object({
  personId: PersonId,
  householdId: HouseholdId,
  familyId: FamilyId,
  relation: Relation,
  kk: z.optional(z.string()),
  since: Day,
})
export type MovePerson = z.infer<typeof MovePerson>

/** `household` is where the person goes, `left` where they live now. */
export type MovePersonState = {
  person: PersonState | null
  left: HouseholdState | null
  household: HouseholdState | null
  familyElsewhere: boolean
}

/** `replaces` when the person moves on the very day they came: the earlier membership leaves no trace. */
export type MovedPerson = {
  personId: PersonId
  fromHouseholdId: HouseholdId
  householdId: HouseholdId
  familyId: FamilyId
  newFamily: { kk: string | null } | null
  relation: Relation
  since: Day
  replaces: boolean
}

export function decideMovePerson(
  order: MovePerson,
  state: MovePersonState,
  actor: Actor,
  today: Day,
): Decision<MovedPerson> {
  const { person, household, left, familyElsewhere } = state
  if (!person) return refuse('not-found', { field: 'personId' })
  if (!household) return refuse('not-found', { field: 'householdId' })
  const { membership } = person
  if (!membership || !left) return refuse('person-not-here', { field: 'personId' })
  if (!mayReach(actor, membership.unit)) return refuse('outside-your-area', { field: 'personId' })
  if (!mayReach(actor, household.unit)) return refuse('outside-your-area', { field: 'householdId' })
  if (person.diedOn !== null) return refuse('person-dead', { field: 'personId' })
  if (household.closedOn !== null) return refuse('household-closed', { field: 'householdId' })
  if (membership.householdId === household.householdId && membership.familyId === order.familyId)
    return refuse('person-already-here', { field: 'familyId' })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < membership.since)
    return refuse('person-has-later-change', { field: 'since', hint: { earliest: membership.since } })
  if (order.since < household.since) return refuse('too-early', { field: 'since', hint: { earliest: household.since } })
  const joining = decideJoinFamily(order, { household, familyElsewhere })
  if (!joining.ok) return joining
  const kk = decideFamilyCard(joining.value.newFamily ? order.kk : undefined, [], today, {}, 'kk')
  if (!kk.ok) return kk
  const leaves = left.householdId === household.householdId ? [] : warningsWithout(left, person.personId)
  return allow(
    {
      personId: person.personId,
      fromHouseholdId: left.householdId,
      householdId: household.householdId,
      familyId: order.familyId,
      newFamily: joining.value.newFamily ? { kk: kk.value } : null,
      relation: order.relation,
      since: order.since,
      replaces: order.since === membership.since,
    },
    [...leaves, ...(kk.warnings ?? [])],
  )
}

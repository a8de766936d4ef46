import type { FamilyId, PersonId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { HouseholdState } from './household-state.ts'
import type { Relation } from './relation.ts'

/** `familyElsewhere`: the tenant has that family id in another household. */
export type FamilyPlace = { household: HouseholdState; familyElsewhere: boolean }

/** Whether the family is new to the household. A new family begins with its head, and an existing one has a single head. */
export function decideJoinFamily(
  order: { familyId: FamilyId; personId: PersonId; relation: Relation },
  place: FamilyPlace,
): Decision<{ newFamily: boolean }> {
  if (place.familyElsewhere) return refuse('family-elsewhere', { field: 'familyId' })
  const newFamily = !place.household.familyIds.includes(order.familyId)
  const head = place.household.members.find(
    (member) =>
      member.familyId === order.familyId && member.relation === 'kepala-keluarga' && member.personId !== order.personId,
  )
  if (order.relation === 'kepala-keluarga' && head) return refuse('family-head-twice', { field: 'relation' })
  if (newFamily && order.relation !== 'kepala-keluarga') return refuse('family-head-missing', { field: 'relation' })
  return allow({ newFamily })
}

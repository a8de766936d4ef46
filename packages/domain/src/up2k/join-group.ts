import * as z from 'zod/mini'
import { mayReachGroup } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { GroupId, MembershipId, PersonId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { GroupOffice } from './group.ts'
import type { GroupPerson, GroupState } from './group.ts'

export const JoinGroup = z.object({
  groupId: GroupId,
  membershipId: MembershipId,
  personId: PersonId,
  office: GroupOffice,
  since: Day,
})
export type JoinGroup = z.infer<typeof JoinGroup>

/** `lastLeftOn` is the day the person's latest earlier membership of this group ended. */
export type JoinGroupState = {
  group: GroupState | null
  person: GroupPerson | null
  lastLeftOn: Day | null
  idTaken: boolean
  settings: { up2k: { maxMembers: number } }
}

export type JoinedGroup = JoinGroup

export function decideJoinGroup(
  order: JoinGroup,
  state: JoinGroupState,
  actor: Actor,
  today: Day,
): Decision<JoinedGroup> {
  const { group, person, lastLeftOn } = state
  if (!group) return refuse('not-found', { field: 'groupId' })
  if (!person) return refuse('not-found', { field: 'personId' })
  if (!mayReachGroup(actor, group)) return refuse('outside-your-area', { field: 'groupId' })
  if (group.closedOn !== null) return refuse('group-closed', { field: 'groupId' })
  if (state.idTaken) return refuse('duplicate-id', { field: 'membershipId' })
  if (person.diedOn !== null) return refuse('person-dead', { field: 'personId' })
  if (group.members.some((member) => member.personId === person.personId))
    return refuse('already-member', { field: 'personId' })
  if (order.office !== 'anggota' && group.members.some((member) => member.office === order.office))
    return refuse('officer-twice', { field: 'office' })
  const { maxMembers } = state.settings.up2k
  if (group.members.length >= maxMembers)
    return refuse('group-too-large', { field: 'groupId', hint: { max: maxMembers } })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < group.since) return refuse('too-early', { field: 'since', hint: { earliest: group.since } })
  if (lastLeftOn !== null && order.since < lastLeftOn)
    return refuse('person-has-later-change', { field: 'since', hint: { earliest: lastLeftOn } })
  const { groupId, membershipId, personId, office, since } = order
  return allow({ groupId, membershipId, personId, office, since })
}

import * as z from 'zod/mini'
import { mayReachGroup } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { GroupId, PersonId } from '../ids.ts'
import type { MembershipId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { warn } from '../warning.ts'
import type { GroupState } from './group.ts'

/** `leftOn` is the first day out of the group. */
export const LeaveGroup = z.object({ groupId: GroupId, personId: PersonId, leftOn: Day })
export type LeaveGroup = z.infer<typeof LeaveGroup>

export type LeaveGroupState = { group: GroupState | null; settings: { up2k: { minMembers: number } } }

export type LeftGroup = { groupId: GroupId; membershipId: MembershipId; personId: PersonId; leftOn: Day }

/** Nobody is held in a group because it would become too small: that is said, not refused. */
export function decideLeaveGroup(
  order: LeaveGroup,
  state: LeaveGroupState,
  actor: Actor,
  today: Day,
): Decision<LeftGroup> {
  const { group } = state
  if (!group) return refuse('not-found', { field: 'groupId' })
  if (!mayReachGroup(actor, group)) return refuse('outside-your-area', { field: 'groupId' })
  if (group.closedOn !== null) return refuse('group-closed', { field: 'groupId' })
  const member = group.members.find((each) => each.personId === order.personId)
  if (!member) return refuse('not-a-member', { field: 'personId' })
  if (order.leftOn > today) return refuse('future-date', { field: 'leftOn' })
  if (order.leftOn < member.since)
    return refuse('person-has-later-change', { field: 'leftOn', hint: { earliest: member.since } })
  const { minMembers } = state.settings.up2k
  const left = group.members.length - 1
  return allow(
    { groupId: group.groupId, membershipId: member.membershipId, personId: member.personId, leftOn: order.leftOn },
    left < minMembers ? [warn('group-below-minimum', { hint: { members: left, min: minMembers } })] : [],
  )
}

import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { GroupId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'
import type { GroupState } from './group.ts'

/** `closedOn` is the first day without the group; memberships and level end with it. */
export const CloseGroup = z.object({ groupId: GroupId, closedOn: Day, reason: z.string() })
export type CloseGroup = z.infer<typeof CloseGroup>

/** `lastSoldOn` is the day of the group's latest sale. */
export type CloseGroupState = { group: GroupState | null; lastSoldOn: Day | null }

export type ClosedGroup = { groupId: GroupId; closedOn: Day; reason: string }

export function decideCloseGroup(
  order: CloseGroup,
  state: CloseGroupState,
  actor: Actor,
  today: Day,
): Decision<ClosedGroup> {
  const { group, lastSoldOn } = state
  if (!group) return refuse('not-found', { field: 'groupId' })
  if (!mayReach(actor, group.unit)) return refuse('outside-your-area', { field: 'groupId' })
  if (group.closedOn !== null) return refuse('group-closed', { field: 'groupId' })
  if (order.closedOn > today) return refuse('future-date', { field: 'closedOn' })
  const changes = [group.levelSince, ...group.members.map((member) => member.since)]
  if (changes.some((day) => order.closedOn < day) || (lastSoldOn !== null && order.closedOn <= lastSoldOn))
    return refuse('too-early', { field: 'closedOn' })
  const reason = cleanText(order.reason, 200, 'reason')
  if (!reason.ok) return reason.because === 'text-empty' ? refuse('reason-missing', { field: 'reason' }) : reason
  return allow({ groupId: group.groupId, closedOn: order.closedOn, reason: reason.value })
}

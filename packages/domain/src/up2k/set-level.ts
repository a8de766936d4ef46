import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { GroupId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'
import { GroupLevel, groupLevels } from './group.ts'
import type { GroupState } from './group.ts'

export const SetLevel = z.object({
  groupId: GroupId,
  level: GroupLevel,
  decidedOn: Day,
  reason: z.optional(z.string()),
})
export type SetLevel = z.infer<typeof SetLevel>

export type SetLevelState = { group: GroupState | null }

/** `replaces` when the level of the same day is set anew: that one was a slip and leaves no trace. */
export type LevelSet = {
  groupId: GroupId
  level: GroupLevel
  was: GroupLevel
  since: Day
  reason: string | null
  replaces: boolean
}

/**
 * One level at a time, up or down, down with its reason; decided by a board, never by the group's own officers
 * (handbook/pkk.md 4.5). The report uses the level at the period's end, so every change is dated.
 */
export function decideSetLevel(order: SetLevel, state: SetLevelState, actor: Actor, today: Day): Decision<LevelSet> {
  const { group } = state
  if (!group) return refuse('not-found', { field: 'groupId' })
  if (!mayReach(actor, group.unit)) return refuse('outside-your-area', { field: 'groupId' })
  if (group.closedOn !== null) return refuse('group-closed', { field: 'groupId' })
  const step = groupLevels.indexOf(order.level) - groupLevels.indexOf(group.level)
  if (step === 0) return refuse('level-same', { field: 'level' })
  if (Math.abs(step) > 1) return refuse('level-one-step', { field: 'level' })
  const reason = decideReason(order.reason, step < 0)
  if (!reason.ok) return reason
  if (order.decidedOn > today) return refuse('future-date', { field: 'decidedOn' })
  if (order.decidedOn < group.levelSince)
    return refuse('level-has-later-change', { field: 'decidedOn', hint: { earliest: group.levelSince } })
  return allow({
    groupId: group.groupId,
    level: order.level,
    was: group.level,
    since: order.decidedOn,
    reason: reason.value,
    replaces: order.decidedOn === group.levelSince,
  })
}

function decideReason(text: string | undefined, needed: boolean): Decision<string | null> {
  if (text === undefined || text.trim() === '')
    return needed ? refuse('reason-missing', { field: 'reason' }) : allow(null)
  return cleanText(text, 200, 'reason')
}

import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { CentreId, CentreMemberId, GroupId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText, nameKey } from '../text.ts'
import type { GroupState } from '../up2k/group.ts'
import { isWithin } from '../units.ts'
import { warn } from '../warning.ts'
import { CentreMemberKind } from './centre.ts'
import type { CentreMember, CentreMove, CentreState } from './centre.ts'
import { openCentre } from './open-centre.ts'
import { isExamined } from './stage.ts'

export const AddCentreMember = z.object({
  centreId: CentreId,
  memberId: CentreMemberId,
  kind: CentreMemberKind,
  name: z.string(),
  groupId: z.optional(GroupId),
  since: Day,
})
export type AddCentreMember = z.infer<typeof AddCentreMember>

/** `group` is the UP2K group the order names. */
export type AddCentreMemberState = {
  centre: CentreState | null
  group: Pick<GroupState, 'groupId' | 'unit' | 'closedOn'> | null
  idTaken: boolean
}

export type AddedCentreMember = CentreMove & { member: CentreMember }

export function decideAddCentreMember(
  order: AddCentreMember,
  state: AddCentreMemberState,
  actor: Actor,
  today: Day,
): Decision<AddedCentreMember> {
  const found = openCentre(state.centre, actor)
  if (!found.ok) return found
  const { centreId, unit, stage, members } = found.value
  if (state.idTaken) return refuse('duplicate-id', { field: 'memberId' })
  const name = cleanText(order.name, 120, 'name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'name' }) : name
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.groupId !== undefined) {
    const { group } = state
    if (!group || order.kind !== 'kelompok-up2k') return refuse('not-found', { field: 'groupId' })
    if (!isWithin(unit.unitId, group.unit)) return refuse('centre-other-kelurahan', { field: 'groupId' })
    if (group.closedOn !== null) return refuse('group-closed', { field: 'groupId' })
  }
  const { memberId, kind, groupId = null, since } = order
  const same = (one: CentreMember) =>
    (one.kind === kind && nameKey(one.name) === nameKey(name.value)) || (groupId !== null && one.groupId === groupId)
  if (members.some(same)) return refuse('centre-member-twice', { field: 'name' })
  return allow({
    centreId,
    act: 'addMember',
    from: stage,
    to: stage,
    day: today,
    note: null,
    member: { memberId, kind, name: name.value, groupId, since },
  })
}

/** `endedOn` is the first day without it. */
export const EndCentreMember = z.object({ centreId: CentreId, memberId: CentreMemberId, endedOn: Day })
export type EndCentreMember = z.infer<typeof EndCentreMember>

export type EndedCentreMember = CentreMove & { memberId: CentreMemberId; endedOn: Day }

/** Nobody is held in a centre because it would become too small: that is said, not refused. */
export function decideEndCentreMember(
  order: EndCentreMember,
  state: { centre: CentreState | null; settings: { centres: { minUnits: number } } },
  actor: Actor,
  today: Day,
): Decision<EndedCentreMember> {
  const found = openCentre(state.centre, actor)
  if (!found.ok) return found
  const { centreId, stage, members } = found.value
  const member = members.find(({ memberId }) => memberId === order.memberId)
  if (!member) return refuse('not-found', { field: 'memberId' })
  if (order.endedOn > today) return refuse('future-date', { field: 'endedOn' })
  if (order.endedOn < member.since) return refuse('too-early', { field: 'endedOn', hint: { earliest: member.since } })
  const { minUnits } = state.settings.centres
  const few = !isExamined(stage) && members.length - 1 < minUnits
  const { memberId, endedOn } = order
  return allow(
    { centreId, act: 'endMember', from: stage, to: stage, day: today, note: null, memberId, endedOn },
    few ? [warn('centre-below-minimum', { field: 'memberId', hint: { min: minUnits } })] : [],
  )
}

import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import type { UnitState } from '../hierarchy/unit-state.ts'
import { GroupId, MembershipId, PersonId, UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision, Refused } from '../refusal.ts'
import { cleanText, nameKey } from '../text.ts'
import type { UnitKind } from '../units.ts'
import { GroupKind, GroupLevel, GroupOffice, groupUnitKinds } from './group.ts'
import type { GroupPerson } from './group.ts'

export const groupNameMax = 80

const FirstMember = z.object({ membershipId: MembershipId, personId: PersonId, office: GroupOffice })
type FirstMember = z.infer<typeof FirstMember>

/** A group that has existed for years is entered at the level it has; a new one begins as pemula. */
export const StartGroup = z.object({
  groupId: GroupId,
  kind: GroupKind,
  unitId: UnitId,
  name: z.string(),
  level: GroupLevel,
  since: Day,
  members: z.array(FirstMember).check(z.maxLength(1_000, 'group-too-large')),
})
export type StartGroup = z.infer<typeof StartGroup>

/** `namesInKelurahan` are those of its open groups, `persons` the wanted members the tenant has, `takenIds` the ids of the order it has. */
export type StartGroupState = {
  unit: UnitState | null
  namesInKelurahan: readonly string[]
  persons: readonly GroupPerson[]
  takenIds: ReadonlySet<string>
  settings: { up2k: { minMembers: number; maxMembers: number } }
}

export type StartedGroup = {
  groupId: GroupId
  kind: GroupKind
  unitId: UnitId
  name: string
  level: GroupLevel
  since: Day
  members: readonly FirstMember[]
}

export function decideStartGroup(
  order: StartGroup,
  state: StartGroupState,
  actor: Actor,
  today: Day,
): Decision<StartedGroup> {
  const { unit } = state
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!mayReach(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (state.takenIds.has(order.groupId)) return refuse('duplicate-id', { field: 'groupId' })
  const kinds: readonly UnitKind[] = groupUnitKinds[order.kind]
  if (!kinds.includes(unit.kind)) return refuse('group-wrong-unit', { field: 'unitId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  const name = decideGroupName(order.name, state.namesInKelurahan)
  if (!name.ok) return name
  if (order.since > today) return refuse('future-date', { field: 'since' })
  const unfit = refuseMembers(order, state)
  if (unfit) return unfit
  const { groupId, kind, unitId, level, since, members } = order
  return allow({ groupId, kind, unitId, name: name.value, level, since, members })
}

export function decideGroupName(text: string, taken: readonly string[]): Decision<string> {
  const name = cleanText(text, groupNameMax, 'name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'name' }) : name
  const key = nameKey(name.value)
  if (key === '') return refuse('name-empty', { field: 'name' })
  return taken.some((other) => nameKey(other) === key) ? refuse('group-name-taken', { field: 'name' }) : name
}

function refuseMembers({ members }: StartGroup, { persons, takenIds, settings }: StartGroupState): Refused | undefined {
  const { minMembers, maxMembers } = settings.up2k
  if (members.length < minMembers) return refuse('group-too-small', { field: 'members', hint: { min: minMembers } })
  if (members.length > maxMembers) return refuse('group-too-large', { field: 'members', hint: { max: maxMembers } })
  const seen = new Set<string>()
  for (const [index, member] of members.entries()) {
    const at = `members.${index}.`
    const person = persons.find((known) => known.personId === member.personId)
    if (!person) return refuse('not-found', { field: `${at}personId` })
    if (person.diedOn !== null) return refuse('person-dead', { field: `${at}personId` })
    if (seen.has(member.personId)) return refuse('already-member', { field: `${at}personId` })
    if (seen.has(member.membershipId) || takenIds.has(member.membershipId))
      return refuse('duplicate-id', { field: `${at}membershipId` })
    if (member.office !== 'anggota' && seen.has(member.office)) return refuse('officer-twice', { field: `${at}office` })
    for (const each of [member.personId, member.membershipId, member.office]) seen.add(each)
  }
  return undefined
}

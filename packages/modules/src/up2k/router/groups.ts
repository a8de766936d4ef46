import { command } from '@melati/api/command/procedure'
import { type Actor, mayReach } from '@melati/domain/actor'
import { CloseGroup, decideCloseGroup } from '@melati/domain/up2k/close-group'
import type { GroupState } from '@melati/domain/up2k/group'
import { decideJoinGroup, JoinGroup } from '@melati/domain/up2k/join-group'
import { decideLeaveGroup, LeaveGroup } from '@melati/domain/up2k/leave-group'
import { decideSetLevel, SetLevel } from '@melati/domain/up2k/set-level'
import { decideStartGroup, StartGroup } from '@melati/domain/up2k/start-group'
import { nameKey } from '@melati/domain/text'
import { holdTree, unitStates } from '../../hierarchy/published.ts'
import { type Neighbour, neighboursById } from '../../households/published.ts'
import { groupStates, lastLeft, lastSold, lockGroups, lockNames, namesBeside, takenIds } from '../queries/state.ts'
import { closeGroups, endMembers, insertGroups, insertMembers, setLevels } from '../queries/write.ts'

const idsIn = (inputs: readonly { groupId: string }[]) => inputs.map(({ groupId }) => groupId)

const found = (groups: readonly GroupState[], groupId: string) => groups.find((one) => one.groupId === groupId) ?? null

/** Officers of a group reach no unit: they take in who lives in the group's own kelurahan. */
function mayTakeIn(actor: Actor, group: GroupState | null, person: Neighbour): boolean {
  if (actor.scopeKind !== 'group') return mayReach(actor, person)
  const kelurahan = group === null ? undefined : [...group.unit.ancestors, group.unit.unitId][2]
  return kelurahan !== undefined && [...person.ancestors, person.unitId].includes(kelurahan)
}

/** A group with its first members, who live in the caller's area. */
export const startGroup = command({
  input: StartGroup,
  load: ({ tenantId }, inputs) => {
    const units = inputs.map(({ unitId }) => unitId)
    const members = inputs.flatMap((input) => input.members)
    return [
      holdTree(tenantId),
      lockNames(tenantId, units),
      unitStates(tenantId, units),
      namesBeside(tenantId, units),
      neighboursById(
        tenantId,
        members.map(({ personId }) => personId),
      ),
      takenIds(tenantId, { groups: idsIn(inputs), memberships: members.map(({ membershipId }) => membershipId) }),
    ] as const
  },
  state: (c, [, , units, names, people, taken], { unitId }) => ({
    unit: units.find((one) => one.unitId === unitId) ?? null,
    namesInKelurahan: names.filter((one) => one.unitId === unitId).map(({ name }) => name),
    persons: people.filter((person) => mayTakeIn(c.actor, null, person)),
    takenIds: new Set(taken.map(({ id }) => id)),
    settings: c.tenant.settings,
  }),
  decide: decideStartGroup,
  write: (c, decided) => [
    insertGroups(
      c.tenantId,
      decided.map(({ value }) => value),
      c.now,
    ),
  ],
  keys: ({ groupId, name, members }) => [
    groupId,
    `name ${nameKey(name)}`,
    ...members.map(({ membershipId }) => membershipId),
  ],
  audit: ({ groupId, unitId }, { kind, level, since, members }) => ({
    action: 'up2k.startGroup',
    subjectKind: 'group',
    subjectId: groupId,
    unitId,
    detail: { kind, level, since, members: members.length },
  }),
})

export const joinGroup = command({
  input: JoinGroup,
  load: ({ tenantId }, inputs) =>
    [
      lockGroups(tenantId, idsIn(inputs)),
      groupStates(tenantId, idsIn(inputs)),
      neighboursById(
        tenantId,
        inputs.map(({ personId }) => personId),
      ),
      lastLeft(tenantId, idsIn(inputs)),
      takenIds(tenantId, { memberships: inputs.map(({ membershipId }) => membershipId) }),
    ] as const,
  state: (c, [, groups, people, left, taken], { groupId, personId, membershipId }) => {
    const group = found(groups, groupId)
    const before = left.find((one) => one.groupId === groupId && one.personId === personId)
    return {
      group,
      person: people.find((one) => one.personId === personId && mayTakeIn(c.actor, group, one)) ?? null,
      lastLeftOn: before?.day ?? null,
      idTaken: taken.some(({ id }) => id === membershipId),
      settings: c.tenant.settings,
    }
  },
  decide: decideJoinGroup,
  write: ({ tenantId }, decided) => [
    insertMembers(
      tenantId,
      decided.map(({ value }) => value),
    ),
  ],
  keys: ({ groupId, membershipId }) => [groupId, membershipId],
  audit: ({ groupId }, { membershipId, office, since }) => ({
    action: 'up2k.joinGroup',
    subjectKind: 'group',
    subjectId: groupId,
    detail: { membershipId, office, since },
  }),
})

export const leaveGroup = command({
  input: LeaveGroup,
  load: ({ tenantId }, inputs) => [lockGroups(tenantId, idsIn(inputs)), groupStates(tenantId, idsIn(inputs))] as const,
  state: (c, [, groups], { groupId }) => ({ group: found(groups, groupId), settings: c.tenant.settings }),
  decide: decideLeaveGroup,
  write: ({ tenantId }, decided) => [
    endMembers(
      tenantId,
      decided.map(({ value }) => value),
    ),
  ],
  keys: ({ groupId }) => [groupId],
  audit: ({ groupId }, { membershipId, leftOn }) => ({
    action: 'up2k.leaveGroup',
    subjectKind: 'group',
    subjectId: groupId,
    detail: { membershipId, leftOn },
  }),
})

export const setLevel = command({
  input: SetLevel,
  load: ({ tenantId }, inputs) => [lockGroups(tenantId, idsIn(inputs)), groupStates(tenantId, idsIn(inputs))] as const,
  state: (_c, [, groups], { groupId }) => ({ group: found(groups, groupId) }),
  decide: decideSetLevel,
  write: ({ tenantId }, decided) => [
    setLevels(
      tenantId,
      decided.map(({ value }) => value),
    ),
  ],
  keys: ({ groupId }) => [groupId],
  audit: ({ groupId }, { was, level, since }) => ({
    action: 'up2k.setLevel',
    subjectKind: 'group',
    subjectId: groupId,
    detail: { from: was, to: level, since },
  }),
})

export const closeGroup = command({
  input: CloseGroup,
  load: ({ tenantId }, inputs) =>
    [
      lockGroups(tenantId, idsIn(inputs)),
      groupStates(tenantId, idsIn(inputs)),
      lastSold(tenantId, idsIn(inputs)),
    ] as const,
  state: (_c, [, groups, sold], { groupId }) => ({
    group: found(groups, groupId),
    lastSoldOn: sold.find((one) => one.groupId === groupId)?.day ?? null,
  }),
  decide: decideCloseGroup,
  write: ({ tenantId }, decided) => [
    closeGroups(
      tenantId,
      decided.map(({ value }) => value),
    ),
  ],
  keys: ({ groupId }) => [groupId],
  audit: ({ groupId }, { closedOn }) => ({
    action: 'up2k.closeGroup',
    subjectKind: 'group',
    subjectId: groupId,
    detail: { closedOn },
  }),
})

import type { Rows } from '@melati/client/pull/overlay'
import { Rupiah } from '@melati/domain/rupiah'
import type { GroupState } from '@melati/domain/up2k/group'
import type { JoinGroup, JoinGroupState } from '@melati/domain/up2k/join-group'
import type { LeaveGroup, LeaveGroupState } from '@melati/domain/up2k/leave-group'
import { type RecordSale, type RecordSaleState, saleEntry } from '@melati/domain/up2k/sale'
import type { StartGroup, StartGroupState } from '@melati/domain/up2k/start-group'
import { settingsOnPhone, unitOnPhone } from '../on-phone.ts'
import { findGroup, findPerson, findSale, groupRows } from './find-rows.ts'
import type { ReverseSale, ReverseSaleState } from './rules.ts'

/** A group as the rules see it, out of what the phone holds; null for one it has not. */
export function groupState(rows: Rows, groupId: string): GroupState | null {
  const row = findGroup(rows, groupId)
  const unit = row && unitOnPhone(rows, row.unitId)
  if (!row || !unit) return null
  const { kind, name, startedOn, level, levelSince, members } = row
  return {
    groupId: row.groupId,
    kind,
    name,
    unit,
    since: startedOn,
    closedOn: null,
    level,
    levelSince,
    members: [...members],
  }
}

const personOf = (rows: Rows, personId: string) => {
  const member = findPerson(rows, personId)
  return member ? { personId: member.personId, diedOn: member.diedOn } : null
}

export function startGroupState(
  rows: Rows,
  { unitId, members }: Pick<StartGroup, 'unitId' | 'members'>,
): StartGroupState {
  return {
    unit: unitOnPhone(rows, unitId),
    namesInKelurahan: groupRows(rows).map(({ name }) => name),
    persons: members.flatMap(({ personId }) => personOf(rows, personId) ?? []),
    takenIds: new Set(),
    settings: settingsOnPhone(rows),
  }
}

export function joinGroupState(
  rows: Rows,
  { groupId, personId }: Pick<JoinGroup, 'groupId' | 'personId'>,
): JoinGroupState {
  return {
    group: groupState(rows, groupId),
    person: personOf(rows, personId),
    lastLeftOn: null,
    idTaken: false,
    settings: settingsOnPhone(rows),
  }
}

export function recordSaleState(
  rows: Rows,
  { groupId, saleId }: Pick<RecordSale, 'groupId' | 'saleId'>,
): RecordSaleState {
  return { group: groupState(rows, groupId), idTaken: findSale(rows, saleId) !== undefined, lockedThrough: null }
}

export function leaveGroupState(rows: Rows, { groupId }: Pick<LeaveGroup, 'groupId'>): LeaveGroupState {
  return { group: groupState(rows, groupId), settings: settingsOnPhone(rows) }
}

export function reverseSaleState(rows: Rows, { saleId }: Pick<ReverseSale, 'saleId'>): ReverseSaleState {
  const row = findSale(rows, saleId)
  const group = row ? groupState(rows, row.groupId) : null
  if (!row || !group) return { group, entry: null, reversed: false, idTaken: false, lockedThrough: null }
  const { unitId } = group.unit
  const entry = saleEntry({ ...row, unitId, price: Rupiah.parse(row.price), total: Rupiah.parse(row.total) })
  return { group, entry, reversed: row.reversedOn !== null, idTaken: false, lockedThrough: null }
}

import type { Rows } from '@melati/client/pull/overlay'
import { Day } from '@melati/domain/day'
import { EntryId, GroupId, MembershipId, PersonId, SaleId, UnitId } from '@melati/domain/ids'
import { decideLeaveGroup } from '@melati/domain/up2k/leave-group'
import { expect, test } from 'vitest'
import { actorOnPhone } from '../cadre-actor.ts'
import { leaveGroupState, reverseSaleState } from './phone-state.ts'
import type { GroupRow, SaleRow } from './rows.ts'
import { decideReverseSale } from './rules.ts'

const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`
const today = Day.parse('2026-11-24')
const since = Day.parse('2026-03-01')
const unitId = UnitId.parse(id(1))
const groupId = GroupId.parse(id(2))
const [member, secretary] = [PersonId.parse(id(10)), PersonId.parse(id(11))]

const group: GroupRow = {
  groupId,
  kind: 'poklak',
  name: 'Melati Jaya',
  unitId,
  level: 'pemula',
  levelSince: since,
  startedOn: since,
  cash: 75_000,
  members: [
    { membershipId: MembershipId.parse(id(20)), personId: member, name: 'Siti', office: 'ketua', since },
    { membershipId: MembershipId.parse(id(21)), personId: secretary, name: 'Dewi', office: 'sekretaris', since },
  ],
}
const sale: SaleRow = {
  saleId: SaleId.parse(id(30)),
  groupId,
  product: 'Keripik singkong',
  quantity: 5,
  price: 15_000,
  total: 75_000,
  soldOn: Day.parse('2026-11-20'),
  reversedOn: null,
}

const entry = (row: object) => ({ scopeId: unitId, row })

function phoneWith(soldRow: SaleRow = sale, settings?: object): Rows {
  const unit = { unitId, kind: 'dasawisma', name: 'Melati 1', parentId: null, ancestors: [], since: '2020-01-01' }
  return {
    unit: { [unitId]: entry(unit) },
    group: { [groupId]: entry(group) },
    sale: { [soldRow.saleId]: entry(soldRow) },
    ...(settings && { settings: { city: entry(settings) } }),
  } as Rows
}

const leave = (rows: Rows, personId: PersonId) => {
  const order = { groupId, personId, leftOn: today }
  return decideLeaveGroup(order, leaveGroupState(rows, order), actorOnPhone(rows)!, today)
}

const takeBack = (rows: Rows, saleId = sale.saleId) => {
  const order = { saleId, entryId: EntryId.parse(id(40)), reversedOn: today, reason: 'Jumlahnya salah' }
  return decideReverseSale(order, reverseSaleState(rows, order), actorOnPhone(rows)!, today)
}

test('a member leaves the group the phone holds, and that it grows too small is said by the measure of the city', () => {
  const gone = { ok: true, value: { personId: member, membershipId: id(20) } }
  expect(leave(phoneWith(), member)).toMatchObject(gone)
  expect(leave(phoneWith(), member)).not.toHaveProperty('warnings')
  expect(leave(phoneWith(sale, { up2k: { minMembers: 2 } }), member)).toMatchObject({
    ...gone,
    warnings: [{ code: 'group-below-minimum', hint: { members: 1, min: 2 } }],
  })
})

test('who is in no group on the phone cannot leave one, nor is there one the phone has not', () => {
  expect(leave(phoneWith(), PersonId.parse(id(12)))).toMatchObject({ because: 'not-a-member' })
  expect(leaveGroupState(phoneWith(), { groupId: GroupId.parse(id(3)) }).group).toBeNull()
})

test('a group whose unit is not on the phone is not hers to change', () => {
  const { unit: _, ...rows } = phoneWith()
  expect(leaveGroupState(rows, { groupId }).group).toBeNull()
  expect(reverseSaleState(rows, sale)).toMatchObject({ group: null, entry: null })
})

test('a sale is taken back by the entry of its total on the other side', () => {
  const rows = phoneWith()
  const { entry: booked } = reverseSaleState(rows, sale)
  expect(booked?.lines.map(({ amount }) => amount)).toEqual([75_000, 75_000])
  const decided = takeBack(rows)
  if (!decided.ok) throw new Error(decided.because)
  const sides = (lines: readonly { account: string; side: string }[]) =>
    lines.map(({ account, side }) => `${account} ${side}`).toSorted()
  expect(sides(decided.value.lines)).not.toEqual(sides(booked?.lines ?? []))
})

test('a sale taken back before, and one the phone has not, are not taken back', () => {
  expect(reverseSaleState(phoneWith({ ...sale, reversedOn: today }), sale).reversed).toBe(true)
  expect(takeBack(phoneWith({ ...sale, reversedOn: today })).ok).toBe(false)
  expect(takeBack(phoneWith(), SaleId.parse(id(31)))).toMatchObject({ because: 'not-found', field: 'saleId' })
})

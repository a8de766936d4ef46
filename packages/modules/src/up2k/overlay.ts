import type { Json } from '@melati/client/json'
import { dropRow, type Overlay, type Overlays, putRow, type Rows } from '@melati/client/pull/overlay'
import { CloseGroup } from '@melati/domain/up2k/close-group'
import { JoinGroup } from '@melati/domain/up2k/join-group'
import { LeaveGroup } from '@melati/domain/up2k/leave-group'
import { RecordSale } from '@melati/domain/up2k/sale'
import { SetLevel } from '@melati/domain/up2k/set-level'
import { StartGroup } from '@melati/domain/up2k/start-group'
import type * as z from 'zod/mini'
import { findGroup, findSale, nameOnPhone } from './find-rows.ts'
import { ReverseSale } from './rules.ts'
import type { GroupRow } from './rows.ts'

/** An order that its schema does not take lays nothing over. */
function laid<S extends z.ZodMiniType>(schema: S, lay: (rows: Rows, order: z.output<S>) => Rows): Overlay {
  return (rows, input: Json) => {
    const order = schema.safeParse(input)
    return order.success ? lay(rows, order.data) : rows
  }
}

const put = (rows: Rows, row: GroupRow): Rows => putRow(rows, 'group', row.groupId, row.unitId, row)

const change = (rows: Rows, groupId: string, by: (row: GroupRow) => Partial<GroupRow>): Rows => {
  const row = findGroup(rows, groupId)
  return row ? put(rows, { ...row, ...by(row) }) : rows
}

export const overlays: Overlays = {
  'up2k.startGroup': laid(StartGroup, (rows, { groupId, kind, unitId, name, level, since, members }) =>
    put(rows, {
      groupId,
      kind,
      name: name.trim(),
      unitId,
      level,
      levelSince: since,
      startedOn: since,
      cash: findGroup(rows, groupId)?.cash ?? 0,
      members: members.map((member) => ({ ...member, name: nameOnPhone(rows, member.personId), since })),
    }),
  ),
  'up2k.joinGroup': laid(JoinGroup, (rows, { groupId, membershipId, personId, office, since }) =>
    change(rows, groupId, ({ members }) => ({
      members: [
        ...members.filter((member) => member.membershipId !== membershipId),
        { membershipId, personId, name: nameOnPhone(rows, personId), office, since },
      ],
    })),
  ),
  'up2k.leaveGroup': laid(LeaveGroup, (rows, { groupId, personId }) =>
    change(rows, groupId, ({ members }) => ({ members: members.filter((member) => member.personId !== personId) })),
  ),
  'up2k.setLevel': laid(SetLevel, (rows, { groupId, level, decidedOn }) =>
    change(rows, groupId, () => ({ level, levelSince: decidedOn })),
  ),
  'up2k.closeGroup': laid(CloseGroup, (rows, { groupId }) => dropRow(rows, 'group', groupId)),
  'up2k.recordSale': laid(RecordSale, (rows, { saleId, groupId, product, quantity, price, soldOn }) => {
    const group = findGroup(rows, groupId)
    // Its cash is in the group's row already once the sale has come back.
    if (!group || findSale(rows, saleId)) return rows
    const total = quantity * price
    const sale = { saleId, groupId, product: product.trim(), quantity, price, total, soldOn, reversedOn: null }
    return putRow(put(rows, { ...group, cash: group.cash + total }), 'sale', saleId, group.unitId, sale)
  }),
  'up2k.reverseSale': laid(ReverseSale, (rows, { saleId, reversedOn }) => {
    const sale = findSale(rows, saleId)
    const group = sale && findGroup(rows, sale.groupId)
    if (!sale || !group || sale.reversedOn !== null) return rows
    const back = put(rows, { ...group, cash: group.cash - sale.total })
    return putRow(back, 'sale', saleId, group.unitId, { ...sale, reversedOn })
  }),
}

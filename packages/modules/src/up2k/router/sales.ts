import { command } from '@melati/api/command/procedure'
import { decideRecordSale, RecordSale } from '@melati/domain/up2k/sale'
import { decideReverseSale, ReverseSale } from '../rules.ts'
import {
  bookedSales,
  groupStates,
  groupStatesOfSales,
  lockGroups,
  lockGroupsOfSales,
  takenIds,
} from '../queries/state.ts'
import { insertSales, reverseSales } from '../queries/write.ts'

const groupsIn = (inputs: readonly { groupId: string }[]) => inputs.map(({ groupId }) => groupId)
const salesIn = (inputs: readonly { saleId: string }[]) => inputs.map(({ saleId }) => saleId)

/** A sale and its entry in the books. No month of a group's books is closed yet, so none is locked. */
export const recordSale = command({
  input: RecordSale,
  load: ({ tenantId }, inputs) =>
    [
      lockGroups(tenantId, groupsIn(inputs)),
      groupStates(tenantId, groupsIn(inputs)),
      takenIds(tenantId, { entries: salesIn(inputs) }),
    ] as const,
  state: (_c, [, groups, taken], { groupId, saleId }) => ({
    group: groups.find((one) => one.groupId === groupId) ?? null,
    idTaken: taken.some(({ id }) => id === saleId),
    lockedThrough: null,
  }),
  decide: decideRecordSale,
  write: (c, decided) => [
    insertSales(
      c.tenantId,
      decided.map(({ value }) => value),
      c.now,
    ),
  ],
  // Sales of one group do not touch each other, so a batch of them is written at once.
  keys: ({ saleId }) => [saleId],
  result: ({ total }) => ({ total }),
  audit: ({ saleId }, { groupId, unitId, total, soldOn }) => ({
    action: 'up2k.recordSale',
    subjectKind: 'sale',
    subjectId: saleId,
    unitId,
    detail: { groupId, total, soldOn },
  }),
})

export const reverseSale = command({
  input: ReverseSale,
  load: ({ tenantId }, inputs) =>
    [
      lockGroupsOfSales(tenantId, salesIn(inputs)),
      bookedSales(tenantId, salesIn(inputs)),
      groupStatesOfSales(tenantId, salesIn(inputs)),
      takenIds(tenantId, { entries: inputs.map(({ entryId }) => entryId) }),
    ] as const,
  state: (_c, [, sales, groups, taken], { saleId, entryId }) => {
    const sale = sales.find((one) => one.saleId === saleId)
    return {
      group: groups.find((one) => one.groupId === sale?.groupId) ?? null,
      entry: sale?.entry ?? null,
      reversed: sale?.reversed ?? false,
      idTaken: taken.some(({ id }) => id === entryId),
      lockedThrough: null,
    }
  },
  decide: decideReverseSale,
  write: (c, decided) => [
    reverseSales(
      c.tenantId,
      decided.map(({ value }) => value),
      c.now,
    ),
  ],
  keys: ({ saleId, entryId }) => [saleId, entryId],
  audit: ({ saleId }, { groupId, entryId, occurredOn }) => ({
    action: 'up2k.reverseSale',
    subjectKind: 'sale',
    subjectId: saleId,
    detail: { groupId, entryId, reversedOn: occurredOn },
  }),
})

import type { Rows } from '@melati/client/pull/overlay'
import type { HouseholdRow } from '../households/rows.ts'
import type { GroupRow, SaleRow } from './rows.ts'

export const groupRows = (rows: Rows): GroupRow[] => Object.values(rows.group ?? {}).map(({ row }) => row as GroupRow)

export function findGroup(rows: Rows, groupId: string): GroupRow | undefined {
  const entry = rows.group?.[groupId]
  return entry && (entry.row as GroupRow)
}

export function findSale(rows: Rows, saleId: string): SaleRow | undefined {
  const entry = rows.sale?.[saleId]
  return entry && (entry.row as SaleRow)
}

/** A resident as the households on the phone know her. */
export function findPerson(rows: Rows, personId: string) {
  return Object.values(rows.household ?? {})
    .flatMap(({ row }) => (row as HouseholdRow).families.flatMap(({ members }) => members))
    .find((member) => member.personId === personId)
}

export const nameOnPhone = (rows: Rows, personId: string): string => findPerson(rows, personId)?.name ?? ''

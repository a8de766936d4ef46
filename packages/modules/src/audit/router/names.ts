import type { Query } from '@melati/db/query'
import { namesOf } from '../../accounts/published.ts'
import { idsIn } from '../facts.ts'
import { type AuditRecord, unitNames } from '../queries.ts'

/** Asks for the people and areas that rows point to; `accountId` is somebody who need not be in them. */
export const namesIn = (tenantId: number, rows: readonly AuditRecord[], accountId?: string) =>
  [
    namesOf(tenantId, [...new Set([...rows.flatMap((row) => row.accountId ?? []), ...(accountId ? [accountId] : [])])]),
    unitNames(tenantId, idsIn(rows)),
  ] as const satisfies readonly Query[]

export const byAccount = (names: readonly { accountId: string; name: string }[]) =>
  new Map(names.map(({ accountId, name }) => [accountId, name]))

export const byUnit = (names: readonly { unitId: string; name: string }[]) =>
  Object.fromEntries(names.map(({ unitId, name }) => [unitId, name]))

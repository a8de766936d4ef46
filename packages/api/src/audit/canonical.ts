import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/** An audit row as it goes into the hash: every column, instants in UTC to the microsecond. */
export interface AuditRow {
  tenantId: number
  xid: string
  seq: number
  at: string
  accountId: string | null
  grantId: string | null
  registrationId: string | null
  commandId: string | null
  action: string
  subjectKind: string
  subjectId: string | null
  unitId: string | null
  detail: unknown
}

/** For `select ${auditColumns} from core.audit a`. */
export const auditColumns: RawBuilder<unknown> = sql`a.tenant_id as "tenantId", a.xid::text as xid, a.seq,
  to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.account_id as "accountId",
  a.grant_id as "grantId", a.registration_id as "registrationId", a.command_id as "commandId", a.action,
  a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.unit_id as "unitId", a.detail`

/** JSON without spaces and with its keys in code unit order, so that whoever checks the chain writes the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}

import type { PageKey } from '@melati/api/page'
import { sql } from 'kysely'

export interface AuditFilter {
  /** Null: the whole city, with what concerns no unit. */
  readonly scopeUnitId: string | null
  readonly from: string | null
  /** The day after the last one. */
  readonly until: string | null
  readonly timeZone: string
  readonly accountId: string | null
  readonly subjectId: string | null
  readonly unitId: string | null
  /** 'households.' and the like. */
  readonly module: string | null
  readonly actions: readonly string[] | null
  /** The transaction it was done in, and its number there. */
  readonly after: PageKey | null
  readonly limit: number
}

export interface AuditRecord {
  xid: string
  seq: number
  at: string
  accountId: string | null
  /** Of the grant it was done under; null for the platform and for sign-in. */
  role: string | null
  byPhone: boolean
  action: string
  subjectKind: string
  subjectId: string | null
  unitId: string | null
  unitName: string | null
  detail: Readonly<Record<string, unknown>>
  /** Its place in the chain; null until the worker has come by. */
  position: number | null
}

/** What was done, newest first; only what concerns the area, wherever its units stood at any time. */
export const auditPage = (tenantId: number, filter: AuditFilter) => sql<AuditRecord>`
  select a.xid::text as xid, a.seq, a.at, a.account_id as "accountId", g.role, a.registration_id is not null as "byPhone",
    a.action, a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.unit_id as "unitId", u.name as "unitName",
    a.detail, l.position
  from core.audit a
    left join core.audit_link l on l.tenant_id = a.tenant_id and l.xid = a.xid and l.seq = a.seq
    left join core.grant g on g.tenant_id = a.tenant_id and g.grant_id = a.grant_id
    left join core.unit u on u.tenant_id = a.tenant_id and u.unit_id = a.unit_id
  where a.tenant_id = ${tenantId}
    and (${filter.scopeUnitId}::uuid is null or ${standsWithin(tenantId, filter.scopeUnitId)})
    and (${filter.unitId}::uuid is null or ${standsWithin(tenantId, filter.unitId)})
    and (${filter.from}::date is null or a.at >= ${filter.from}::date::timestamp at time zone ${filter.timeZone})
    and (${filter.until}::date is null or a.at < ${filter.until}::date::timestamp at time zone ${filter.timeZone})
    and (${filter.accountId}::uuid is null or a.account_id = ${filter.accountId}::uuid)
    and (${filter.subjectId}::uuid is null or a.subject_id = ${filter.subjectId}::uuid)
    and (${filter.module}::text is null or starts_with(a.action, ${filter.module}::text))
    and (${filter.actions}::text[] is null or a.action = any(${filter.actions}::text[]))
    and (${filter.after?.at ?? null}::text is null
      or (a.xid, a.seq) < (${filter.after?.at ?? null}::text::xid8, ${filter.after?.id ?? null}::bigint))
  order by a.xid desc, a.seq desc limit ${filter.limit}`

const standsWithin = (tenantId: number, unitId: string | null) => sql`exists (
  select from core.unit_place p where p.tenant_id = ${tenantId} and p.unit_id = a.unit_id
    and (p.unit_id = ${unitId}::uuid or ${unitId}::uuid = any(p.ancestors)))`

export const unitNames = (tenantId: number, unitIds: readonly string[]) => sql<{ unitId: string; name: string }>`
  select unit_id as "unitId", name from core.unit
  where tenant_id = ${tenantId} and unit_id = any(${unitIds}::uuid[])`

export interface ChainState {
  links: number
  linkedAt: string | null
  /** Rows that are in no link yet. */
  waiting: number
  checkedAt: string | null
  /** What the last nightly check said; null before the first. */
  holds: boolean | null
}

export const chainState = (tenantId: number) => sql<ChainState>`
  with head as (
    select position, xid, seq, linked_at from core.audit_link where tenant_id = ${tenantId} order by position desc limit 1
  )
  select coalesce((select position from head), 0) as links, (select linked_at from head) as "linkedAt",
    (select count(*)::int from core.audit a where a.tenant_id = ${tenantId}
      and (a.xid, a.seq) > (coalesce((select xid from head), '0'), coalesce((select seq from head), 0))) as waiting,
    v.verified_at as "checkedAt", v.differing = 0 as holds
  from (select 1) one left join core.verification v on v.tenant_id = ${tenantId} and v.subject = 'audit' and v.period = 0`

import { sql } from 'kysely'

/** What somebody should look at soon, as the log has it. */
export interface Alert {
  readonly at: string
  /** Of its action, what stands behind the dot. */
  readonly kind: 'otherPhone' | 'overDay' | 'recordsLost' | 'nearLimit' | 'overLimit'
  readonly accountId: string | null
  readonly grantId: string | null
  readonly unitName: string | null
}

/** Since an instant, the latest first; `scopeUnitId` is null for the whole city. */
export const alertsSince = (
  tenantId: number,
  {
    scopeUnitId,
    since,
    limit,
  }: { readonly scopeUnitId: string | null; readonly since: string; readonly limit: number },
) => sql<Alert>`
  select a.at, split_part(a.action, '.', 2) as kind, a.account_id as "accountId", a.grant_id as "grantId", u.name as "unitName"
  from core.audit a
    left join core.unit u on u.tenant_id = a.tenant_id and u.unit_id = a.unit_id
  where a.tenant_id = ${tenantId} and (a.action like 'sync.%' or a.action like 'reading.%')
    and a.at >= ${since}::timestamptz
    and (${scopeUnitId}::uuid is null or exists (select from core.unit_place p
      where p.tenant_id = a.tenant_id and p.unit_id = a.unit_id
        and (p.unit_id = ${scopeUnitId}::uuid or ${scopeUnitId}::uuid = any(p.ancestors))))
  order by a.at desc, a.xid desc, a.seq desc limit ${limit}`

import type { Entry } from '@melati/domain/ledger/entry'
import type { Day } from '@melati/domain/day'
import type { GroupId, SaleId } from '@melati/domain/ids'
import type { AccountCode } from '@melati/domain/up2k/accounts-chart'
import type { GroupState } from '@melati/domain/up2k/group'
import { type RawBuilder, sql } from 'kysely'

/** Orders about one group wait for each other. */
export const lockGroups = (tenantId: number, groupIds: readonly string[]) => sql`
  select 1 from up2k.group where tenant_id = ${tenantId} and group_id = any(${groupIds}::uuid[])
  order by group_id for no key update`

/** Two groups of one kelurahan cannot take the same name at once. */
export const lockNames = (tenantId: number, unitIds: readonly string[]) => sql`
  select pg_advisory_xact_lock(${tenantId}::int, k.key) from (
    select distinct hashtext('up2k ' || p.kelurahan_id) as key from core.unit_place p
    where p.tenant_id = ${tenantId} and p.unit_id = any(${unitIds}::uuid[]) and p.valid_to is null
      and p.kelurahan_id is not null order by key) k`

/** Groups as the rules see them: where each stands, its level and its members now. */
export const groupStates = (tenantId: number, groupIds: readonly string[]) =>
  statesOf(tenantId, sql`select unnest(${groupIds}::uuid[])`)

const statesOf = (tenantId: number, groupIds: RawBuilder<unknown>) => sql<GroupState>`
  select g.group_id as "groupId", g.kind, g.name, g.started_on as since, g.closed_on as "closedOn",
    l.level, l.valid_from as "levelSince",
    jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'parentId', p.parent_id,
      'ancestors', to_jsonb(p.ancestors)) as unit,
    coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.membership_id, 'personId', m.person_id,
        'office', m.office, 'since', m.valid_from) order by m.membership_id)
      from up2k.membership m where m.tenant_id = ${tenantId} and m.group_id = g.group_id and m.valid_to is null), '[]') as members
  from up2k.group g
    join lateral (select x.level, x.valid_from from up2k.group_level x
      where x.tenant_id = ${tenantId} and x.group_id = g.group_id order by x.valid_from desc limit 1) l on true
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = g.unit_id
    join lateral (select c.parent_id, c.ancestors from core.unit_place c
      where c.tenant_id = ${tenantId} and c.unit_id = g.unit_id order by c.valid_from desc limit 1) p on true
  where g.tenant_id = ${tenantId} and g.group_id in (${groupIds})`

/** The names of the open groups in the kelurahan of each unit. */
export const namesBeside = (tenantId: number, unitIds: readonly string[]) => sql<{ unitId: string; name: string }>`
  select a.unit_id as "unitId", g.name
  from core.unit_place a
    join core.unit_place b on b.tenant_id = a.tenant_id and b.kelurahan_id = a.kelurahan_id and b.valid_to is null
    join up2k.group g on g.tenant_id = a.tenant_id and g.unit_id = b.unit_id and g.closed_on is null
  where a.tenant_id = ${tenantId} and a.unit_id = any(${unitIds}::uuid[]) and a.valid_to is null`

/** Which of these ids the tenant has already, of any kind. */
export const takenIds = (
  tenantId: number,
  ids: {
    readonly groups?: readonly string[]
    readonly memberships?: readonly string[]
    readonly entries?: readonly string[]
  },
) => sql<{ id: string }>`
  select group_id as id from up2k.group where tenant_id = ${tenantId} and group_id = any(${ids.groups ?? []}::uuid[])
  union all select membership_id from up2k.membership
    where tenant_id = ${tenantId} and membership_id = any(${ids.memberships ?? []}::uuid[])
  union all select entry_id from up2k.entry where tenant_id = ${tenantId} and entry_id = any(${ids.entries ?? []}::uuid[])`

/** When people last left a group they had been in. */
export const lastLeft = (tenantId: number, groupIds: readonly string[]) => sql<{
  groupId: GroupId
  personId: string
  day: Day
}>`select group_id as "groupId", person_id as "personId", max(valid_to) as day from up2k.membership
  where tenant_id = ${tenantId} and group_id = any(${groupIds}::uuid[]) and valid_to is not null group by 1, 2`

export const lastSold = (tenantId: number, groupIds: readonly string[]) => sql<{ groupId: GroupId; day: Day }>`
  select group_id as "groupId", max(sold_on) as day from up2k.sale
  where tenant_id = ${tenantId} and group_id = any(${groupIds}::uuid[]) group by 1`

export interface BookedSale {
  readonly saleId: SaleId
  readonly groupId: GroupId
  readonly unitId: string
  readonly soldOn: Day
  readonly reversed: boolean
  readonly entry: Entry<AccountCode>
}

/** Sales with their entries in the books. */
export const bookedSales = (tenantId: number, saleIds: readonly string[]) => sql<BookedSale>`
  select s.sale_id as "saleId", s.group_id as "groupId", s.unit_id as "unitId", s.sold_on as "soldOn",
    exists (select from up2k.entry r
      where r.tenant_id = ${tenantId} and r.group_id = s.group_id and r.reverses = s.sale_id) as reversed,
    jsonb_build_object('entryId', e.entry_id, 'groupId', e.group_id, 'occurredOn', e.occurred_on, 'text', e.text,
      'reverses', e.reverses, 'lines', (select jsonb_agg(jsonb_build_object('account', l.account, 'side', l.side,
        'amount', l.amount) order by l.line_no) from up2k.entry_line l
        where l.tenant_id = ${tenantId} and l.group_id = e.group_id and l.entry_id = e.entry_id)) as entry
  from up2k.sale s join up2k.entry e on e.tenant_id = s.tenant_id and e.group_id = s.group_id and e.entry_id = s.sale_id
  where s.tenant_id = ${tenantId} and s.sale_id = any(${saleIds}::uuid[])`

/** The groups of sales, locked: a sale is taken back once. */
export const lockGroupsOfSales = (tenantId: number, saleIds: readonly string[]) => sql`
  select 1 from up2k.group where tenant_id = ${tenantId} and group_id in (
    select group_id from up2k.sale where tenant_id = ${tenantId} and sale_id = any(${saleIds}::uuid[]))
  order by group_id for no key update`

export const groupStatesOfSales = (tenantId: number, saleIds: readonly string[]) =>
  statesOf(
    tenantId,
    sql`select group_id from up2k.sale where tenant_id = ${tenantId} and sale_id = any(${saleIds}::uuid[])`,
  )

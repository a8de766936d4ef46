import type { PageKey } from '@melati/api/page'
import { targetWithin } from '@melati/db/figures/within'
import type { Day } from '@melati/domain/day'
import type { GroupId, MembershipId, PersonId, SaleId, UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import type { AccountCode } from '@melati/domain/up2k/accounts-chart'
import type { GroupKind, GroupLevel, GroupOffice } from '@melati/domain/up2k/group'
import { type RawBuilder, sql } from 'kysely'
import { kelurahanName } from '../../hierarchy/published.ts'
import { standingGroups, standingMembers, standingSales } from '../figures.ts'

export interface GroupListRow {
  readonly groupId: GroupId
  readonly kind: GroupKind
  readonly name: string
  readonly level: GroupLevel
  readonly unitId: UnitId
  readonly unitName: string
  readonly kelurahanName: string | null
  readonly startedOn: Day
  readonly closedOn: Day | null
  readonly members: number
  /** Whole rupiah sold this month. */
  readonly soldThisMonth: number
}

export interface GroupsOf {
  readonly unitId: string
  readonly level: GroupLevel | null
  readonly kind: GroupKind | null
  /** A part of the name; empty for every name. */
  readonly search: string
  readonly withClosed: boolean
  readonly after: PageKey | null
  readonly limit: number
}

const place = (tenantId: number, unitId: RawBuilder<unknown>) => sql`
  lateral (select c.ancestors, c.kelurahan_id from core.unit_place c
    where c.tenant_id = ${tenantId} and c.unit_id = ${unitId} order by c.valid_from desc limit 1)`

const notReversed = (tenantId: number) => sql`not exists (select from up2k.entry r
  where r.tenant_id = ${tenantId} and r.group_id = s.group_id and r.reverses = s.sale_id)`

/** The groups of an area by name. */
export const groupsWithin = (tenantId: number, of: GroupsOf, today: string): RawBuilder<GroupListRow> => sql`
  select g.group_id as "groupId", g.kind, g.name, l.level, g.unit_id as "unitId", u.name as "unitName",
    k.name as "kelurahanName", g.started_on as "startedOn", g.closed_on as "closedOn",
    (select count(*)::int from up2k.membership m
      where m.tenant_id = ${tenantId} and m.group_id = g.group_id and m.valid_to is null) as members,
    (select coalesce(sum(s.total), 0)::bigint from up2k.sale s where s.tenant_id = ${tenantId} and s.group_id = g.group_id
      and s.sold_on >= date_trunc('month', ${today}::date)::date and ${notReversed(tenantId)}) as "soldThisMonth"
  from up2k.group g
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = g.unit_id
    join ${place(tenantId, sql`g.unit_id`)} p on true
    left join core.unit k on k.tenant_id = ${tenantId} and k.unit_id = p.kelurahan_id
    join lateral (select x.level from up2k.group_level x
      where x.tenant_id = ${tenantId} and x.group_id = g.group_id order by x.valid_from desc limit 1) l on true
  where g.tenant_id = ${tenantId} and (g.unit_id = ${of.unitId}::uuid or p.ancestors @> array[${of.unitId}::uuid])
    and (${of.withClosed} or g.closed_on is null)
    and (${of.level}::text is null or l.level = ${of.level}::text)
    and (${of.kind}::text is null or g.kind = ${of.kind}::text)
    and position(lower(${of.search}::text) in lower(g.name)) > 0
    and (${of.after?.id ?? null}::uuid is null
      or (g.name, g.group_id) > (${of.after?.at ?? ''}::text, ${of.after?.id ?? null}::uuid))
  order by g.name, g.group_id limit ${of.limit}`

export interface GroupMemberRow {
  readonly membershipId: MembershipId
  readonly personId: PersonId
  readonly name: string
  readonly office: GroupOffice
  readonly since: Day
  readonly until: Day | null
}

export const membersOf = (tenantId: number, groupId: string) => sql<GroupMemberRow>`
  select m.membership_id as "membershipId", m.person_id as "personId", p.name, m.office, m.valid_from as since,
    m.valid_to as until
  from up2k.membership m join core.person p on p.tenant_id = m.tenant_id and p.person_id = m.person_id
  where m.tenant_id = ${tenantId} and m.group_id = ${groupId}::uuid
  order by m.valid_to is not null, array_position(array['ketua', 'sekretaris', 'bendahara', 'anggota'], m.office), p.name`

export const levelsOf = (tenantId: number, groupId: string) => sql<{
  level: GroupLevel
  since: Day
  until: Day | null
  reason: string | null
}>`select level, valid_from as since, valid_to as until, reason from up2k.group_level
  where tenant_id = ${tenantId} and group_id = ${groupId}::uuid order by valid_from`

/** What each account of a group holds, debit positive; whole rupiah. */
export const balancesOf = (tenantId: number, groupId: string) => sql<{ account: AccountCode; balance: number }>`
  select account, sum(case side when 'debit' then amount else -amount end)::bigint as balance from up2k.entry_line
  where tenant_id = ${tenantId} and group_id = ${groupId}::uuid group by account order by account`

export interface SaleListRow {
  readonly saleId: SaleId
  readonly groupId: GroupId
  readonly groupName: string
  readonly product: string
  readonly quantity: number
  readonly price: number
  readonly total: number
  readonly soldOn: Day
  /** The day it was taken back. */
  readonly reversedOn: Day | null
}

const sale = sql`s.sale_id as "saleId", s.group_id as "groupId", g.name as "groupName", s.product, s.quantity, s.price,
  s.total, s.sold_on as "soldOn"`

/** A group's sales, the latest first. */
export const salesOf = (tenantId: number, groupId: string, after: PageKey | null, limit: number) => sql<SaleListRow>`
  select ${sale}, r.occurred_on as "reversedOn"
  from up2k.sale s join up2k.group g on g.tenant_id = s.tenant_id and g.group_id = s.group_id
    left join up2k.entry r on r.tenant_id = s.tenant_id and r.group_id = s.group_id and r.reverses = s.sale_id
  where s.tenant_id = ${tenantId} and s.group_id = ${groupId}::uuid
    and (${after?.id ?? null}::uuid is null
      or (s.sold_on, s.sale_id) < (${after?.at ?? '2100-12-31'}::date, ${after?.id ?? null}::uuid))
  order by s.sold_on desc, s.sale_id desc limit ${limit}`

export interface SalesMonth {
  readonly period: Period
  readonly sales: number
  /** Whole rupiah. */
  readonly rupiah: number
}

/** What a group sold in each of the last twelve months up to a day's, the earliest first; zero where nothing. */
export const salesMonthsOf = (tenantId: number, groupId: string, day: string): RawBuilder<SalesMonth> => sql`
  select to_char(t.month, 'YYYY-MM') as period, count(s.sale_id)::int as sales, coalesce(sum(s.total), 0)::bigint as rupiah
  from generate_series(date_trunc('month', ${day}::date) - interval '11 months', date_trunc('month', ${day}::date),
      interval '1 month') as t (month)
    left join up2k.sale s on s.tenant_id = ${tenantId} and s.group_id = ${groupId}::uuid
      and s.sold_on >= t.month::date and s.sold_on < (t.month + interval '1 month')::date and ${notReversed(tenantId)}
  group by t.month order by t.month`

export interface BehindOf {
  readonly unitId: string
  readonly period: number
  readonly after: PageKey | null
  readonly limit: number
}

export interface GroupBehind {
  readonly groupId: GroupId
  readonly name: string
  readonly kind: GroupKind
  readonly level: GroupLevel
  readonly unitId: UnitId
  readonly unitName: string
  readonly kelurahanName: string | null
}

export interface MemberBehind extends GroupBehind {
  readonly membershipId: MembershipId
  readonly personId: PersonId
  readonly personName: string
  readonly office: GroupOffice
}

const group = (tenantId: number) => sql`g.group_id as "groupId", g.name, g.kind, l.level, g.unit_id as "unitId",
  u.name as "unitName", ${kelurahanName(tenantId, sql`g.unit_id`)} as "kelurahanName"`

const beyond = (name: RawBuilder<unknown>, id: RawBuilder<unknown>, after: PageKey | null) => sql`
  (${after?.id ?? null}::uuid is null or (${name}, ${id}) > (${after?.at ?? ''}::text, ${after?.id ?? null}::uuid))`

/** Null for the groups of every level. */
export const groupsBehind = (tenantId: number, level: string | null, of: BehindOf): RawBuilder<GroupBehind> => sql`
  with target as materialized (${targetWithin(tenantId, of.unitId, of.period)})
  select ${group(tenantId)} from ${standingGroups(tenantId)} join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = g.unit_id
  where (${level}::text is null or l.level = ${level}::text) and ${beyond(sql`g.name`, sql`g.group_id`, of.after)}
  order by g.name, g.group_id limit ${of.limit}`

/** Null for the members of every level. */
export const membersBehind = (tenantId: number, level: string | null, of: BehindOf): RawBuilder<MemberBehind> => sql`
  with target as materialized (${targetWithin(tenantId, of.unitId, of.period)})
  select ${group(tenantId)}, m.membership_id as "membershipId", m.person_id as "personId", q.name as "personName", m.office
  from ${standingMembers(tenantId)} join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = g.unit_id
    join core.person q on q.tenant_id = ${tenantId} and q.person_id = m.person_id
  where (${level}::text is null or l.level = ${level}::text) and ${beyond(sql`q.name`, sql`m.membership_id`, of.after)}
  order by q.name, m.membership_id limit ${of.limit}`

export const salesBehind = (tenantId: number, of: BehindOf): RawBuilder<SaleListRow> => sql`
  with target as materialized (${targetWithin(tenantId, of.unitId, of.period)})
  select ${sale}, null::date as "reversedOn"
  from ${standingSales(tenantId)} join up2k.group g on g.tenant_id = ${tenantId} and g.group_id = s.group_id
  where ${beyond(sql`s.sold_on::text`, sql`s.sale_id`, of.after)}
  order by s.sold_on::text, s.sale_id limit ${of.limit}`

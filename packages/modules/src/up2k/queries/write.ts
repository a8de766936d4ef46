import { changed } from '@melati/db/change'
import { EVER, mark } from '@melati/db/figures/mark'
import type { ClosedGroup } from '@melati/domain/up2k/close-group'
import type { JoinedGroup } from '@melati/domain/up2k/join-group'
import type { LeftGroup } from '@melati/domain/up2k/leave-group'
import { type Sale, saleEntry } from '@melati/domain/up2k/sale'
import type { LevelSet } from '@melati/domain/up2k/set-level'
import type { StartedGroup } from '@melati/domain/up2k/start-group'
import type { Entry } from '@melati/domain/ledger/entry'
import { type RawBuilder, sql } from 'kysely'
import { post } from './post.ts'

/** The marks and the news of groups that changed from a day on. `rows` selects (group_id uuid, since date). */
const touched = (tenantId: number, rows: RawBuilder<unknown>) => sql`
  marked as (${mark(
    tenantId,
    'up2k',
    sql`select g.unit_id, core.period_of(t.since), ${EVER}::int from (${rows}) as t (group_id, since)
      join up2k.group g on g.tenant_id = ${tenantId} and g.group_id = t.group_id`,
  )}), told as (${changed(
    tenantId,
    sql`select g.unit_id, 'group', g.group_id, false from (${rows}) as t (group_id, since)
      join up2k.group g on g.tenant_id = ${tenantId} and g.group_id = t.group_id`,
  )})`

export function insertGroups(tenantId: number, groups: readonly StartedGroup[], now: string): RawBuilder<unknown> {
  const column = <T>(pick: (group: StartedGroup) => T) => groups.map(pick)
  const members = groups.flatMap(({ groupId, since, members: own }) =>
    own.map((member) => ({ ...member, groupId, since })),
  )
  return sql`with asked as (
      select * from unnest(${column(({ groupId }) => groupId)}::uuid[], ${column(({ kind }) => kind)}::text[],
        ${column(({ unitId }) => unitId)}::uuid[], ${column(({ name }) => name)}::text[],
        ${column(({ level }) => level)}::text[], ${column(({ since }) => since)}::date[])
        as a (group_id, kind, unit_id, name, level, since)
    ), started as (
      insert into up2k.group (tenant_id, group_id, kind, unit_id, name, started_on, created_at)
      select ${tenantId}::int, group_id, kind, unit_id, name, since, ${now}::timestamptz from asked
    ), levelled as (
      insert into up2k.group_level (tenant_id, group_id, level, valid_from)
      select ${tenantId}::int, group_id, level, since from asked
    ), joined as (
      insert into up2k.membership (tenant_id, membership_id, group_id, person_id, office, valid_from)
      select ${tenantId}::int, m.* from unnest(${members.map(({ membershipId }) => membershipId)}::uuid[],
        ${members.map(({ groupId }) => groupId)}::uuid[], ${members.map(({ personId }) => personId)}::uuid[],
        ${members.map(({ office }) => office)}::text[], ${members.map(({ since }) => since)}::date[]) m
    ), marked as (${mark(tenantId, 'up2k', sql`select unit_id, core.period_of(since), ${EVER}::int from asked`)}),
    told as (${changed(tenantId, sql`select unit_id, 'group', group_id, false from asked`)})
    select count(*) from asked`
}

export const insertMembers = (tenantId: number, joined: readonly JoinedGroup[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${joined.map(({ membershipId }) => membershipId)}::uuid[], ${joined.map(({ groupId }) => groupId)}::uuid[],
      ${joined.map(({ personId }) => personId)}::uuid[], ${joined.map(({ office }) => office)}::text[],
      ${joined.map(({ since }) => since)}::date[]) as a (membership_id, group_id, person_id, office, since)
  ), written as (
    insert into up2k.membership (tenant_id, membership_id, group_id, person_id, office, valid_from)
    select ${tenantId}::int, a.* from asked a
  ), ${touched(tenantId, sql`select group_id, since from asked`)} select count(*) from asked`

export const endMembers = (tenantId: number, left: readonly LeftGroup[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${left.map(({ membershipId }) => membershipId)}::uuid[], ${left.map(({ groupId }) => groupId)}::uuid[],
      ${left.map(({ leftOn }) => leftOn)}::date[]) as a (membership_id, group_id, since)
  ), written as (
    update up2k.membership m set valid_to = a.since from asked a
    where m.tenant_id = ${tenantId} and m.membership_id = a.membership_id and m.valid_to is null
  ), ${touched(tenantId, sql`select group_id, since from asked`)} select count(*) from asked`

/** Ends one level and begins the next; one that began the same day is put right instead. */
export const setLevels = (tenantId: number, levels: readonly LevelSet[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${levels.map(({ groupId }) => groupId)}::uuid[], ${levels.map(({ level }) => level)}::text[],
      ${levels.map(({ reason }) => reason)}::text[], ${levels.map(({ since }) => since)}::date[],
      ${levels.map(({ replaces }) => replaces)}::boolean[]) as a (group_id, level, reason, since, replaces)
  ), replaced as (
    update up2k.group_level l set level = a.level, reason = a.reason from asked a
    where l.tenant_id = ${tenantId} and l.group_id = a.group_id and l.valid_to is null and a.replaces
  ), ended as (
    update up2k.group_level l set valid_to = a.since from asked a
    where l.tenant_id = ${tenantId} and l.group_id = a.group_id and l.valid_to is null and not a.replaces
    returning a.group_id, a.level, a.reason, a.since
  ), begun as (
    insert into up2k.group_level (tenant_id, group_id, level, reason, valid_from)
    select ${tenantId}::int, group_id, level, reason, since from ended
  ), ${touched(tenantId, sql`select group_id, since from asked`)} select count(*) from asked`

/** Memberships and level end with the group. */
export const closeGroups = (tenantId: number, closed: readonly ClosedGroup[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${closed.map(({ groupId }) => groupId)}::uuid[], ${closed.map(({ closedOn }) => closedOn)}::date[],
      ${closed.map(({ reason }) => reason)}::text[]) as a (group_id, since, reason)
  ), written as (
    update up2k.group g set closed_on = a.since, close_reason = a.reason from asked a
    where g.tenant_id = ${tenantId} and g.group_id = a.group_id
  ), left_behind as (
    update up2k.membership m set valid_to = a.since from asked a
    where m.tenant_id = ${tenantId} and m.group_id = a.group_id and m.valid_to is null
  ), levelled as (
    update up2k.group_level l set valid_to = a.since from asked a
    where l.tenant_id = ${tenantId} and l.group_id = a.group_id and l.valid_to is null
  ), ${touched(tenantId, sql`select group_id, since from asked`)} select count(*) from asked`

/** Sales and their entries in the books, in one statement: neither is without the other. */
export const insertSales = (tenantId: number, sales: readonly Sale[], now: string): RawBuilder<unknown> => sql`
  with booked as materialized (select ${post(sales.map(saleEntry), now)} as entries), asked as (
    select * from unnest(${sales.map(({ saleId }) => saleId)}::uuid[], ${sales.map(({ groupId }) => groupId)}::uuid[],
      ${sales.map(({ unitId }) => unitId)}::uuid[], ${sales.map(({ product }) => product)}::text[],
      ${sales.map(({ quantity }) => quantity)}::int[], ${sales.map(({ price }) => price)}::bigint[],
      ${sales.map(({ total }) => total)}::bigint[], ${sales.map(({ soldOn }) => soldOn)}::date[])
      as a (sale_id, group_id, unit_id, product, quantity, price, total, sold_on)
  ), written as (
    insert into up2k.sale (tenant_id, sale_id, group_id, unit_id, product, quantity, price, total, sold_on, recorded_at)
    select ${tenantId}::int, a.*, ${now}::timestamptz from asked a
  ), marked as (${mark(tenantId, 'up2k', sql`select unit_id, core.period_of(sold_on), core.period_of(sold_on) from asked`)}),
  told as (${changed(
    tenantId,
    sql`select unit_id, 'sale', sale_id, false from asked union all select distinct unit_id, 'group', group_id, false from asked`,
  )})
  select entries from booked`

/** The opposite entries of sales; each month they were counted in is counted again. */
export const reverseSales = (
  tenantId: number,
  entries: readonly Entry<string>[],
  now: string,
): RawBuilder<unknown> => sql`
  with booked as materialized (select ${post(entries, now)} as entries), taken as (
    select s.sale_id, s.group_id, s.unit_id, s.sold_on from up2k.sale s
    where s.tenant_id = ${tenantId} and s.sale_id = any(${entries.map(({ reverses }) => reverses)}::uuid[])
  ), marked as (${mark(tenantId, 'up2k', sql`select unit_id, core.period_of(sold_on), core.period_of(sold_on) from taken`)}),
  told as (${changed(
    tenantId,
    sql`select unit_id, 'sale', sale_id, false from taken union all select distinct unit_id, 'group', group_id, false from taken`,
  )})
  select entries from booked`

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../connect.ts'
import { write } from '../tenancy.ts'
import type { Figures } from './define.ts'
import { EVER } from './mark.ts'

/**
 * Opens every month from `first` to `current` (yyyymm) that is not open yet and marks all units in it, since a new
 * month changes ages and dated facts everywhere. A write that began before is covered: its mark names every later
 * month. Answers how many months were opened.
 */
export async function openPeriods(
  db: Db,
  tenantId: number,
  figures: Figures,
  { first, current, now }: { first: number; current: number; now: string },
): Promise<number> {
  return write(db, tenantId, async (tx) => {
    const [opened] = await tx.commitWith(
      sql<{ count: number }>`
      with opened as (
        insert into core.open_period (tenant_id, figures, period, opened_at)
        select ${tenantId}, ${figures.name}, core.period_of(month::date), ${now}::timestamptz
        from generate_series(make_date(${first} / 100, ${first} % 100, 1),
          make_date(${current} / 100, ${current} % 100, 1), interval '1 month') month
        on conflict do nothing returning period
      ), marked as (
        insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
        select distinct ${tenantId}::int, ${figures.name}, u.unit_id, o.first, o.last
        from (select min(period) as first, max(period) as last from opened) o
        join core.unit_place u on u.tenant_id = ${tenantId} and o.first is not null
          and u.valid_from <= core.last_day(o.last) and (u.valid_to is null or u.valid_to > make_date(o.first / 100, o.first % 100, 1))
      )
      select count(*)::int as count from opened`,
    )
    return opened[0]?.count ?? 0
  })
}

/**
 * Opens the months from `first` to `current` (yyyymm) for everything this installation counts, in a tenant that was made
 * in the same transaction, after its tree: of each kecamatan and kelurahan a row is stored, be it of zeros. Figures have a
 * table `<name>.unit_month`.
 */
export const openFirstPeriods = (
  tenantId: number,
  { first, current, now }: { first: number; current: number; now: string },
): RawBuilder<unknown> => sql`
  with figures as (
    select n.nspname as name from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'unit_month' and c.relkind in ('r', 'p')
  ), marked as (
    insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
    select ${tenantId}::int, f.name, u.unit_id, ${first}::int, ${EVER}::int from figures f
    join core.unit u on u.tenant_id = ${tenantId} and u.kind in ('kota', 'kecamatan', 'kelurahan')
  )
  insert into core.open_period (tenant_id, figures, period, opened_at)
  select ${tenantId}, f.name, core.period_of(month::date), ${now}::timestamptz from figures f
  cross join generate_series(make_date(${first} / 100, ${first} % 100, 1),
    make_date(${current} / 100, ${current} % 100, 1), interval '1 month') month`

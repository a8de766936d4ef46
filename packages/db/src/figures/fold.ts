import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import { write } from '../tenancy.ts'
import { each, type Figures, list, tableOf, tier } from './define.ts'

/** How many marks one fold takes: enough to share its cost, few enough to stay short. */
const BATCH = 500

/** Marks of a fold whose figures have just met the statement timeout, and how long such a fold may take. */
const SMALLER = 10
const patience = '40s'

/**
 * Recounts the units that are marked and sums them into the rows of their kelurahan, kecamatan and city, in one
 * transaction. Its marks are deleted with it, so at any instant a unit without a mark is stored as it is.
 * Answers how many marks it took; 0 when there were none or another worker is at it.
 * Right after much was loaded at once the database has no statistics of it and may go about a fold the worst way: what
 * meets the statement timeout is done again in smaller parts and with more time, until it is quick again.
 */
export async function fold(db: Db, tenantId: number, figures: Figures): Promise<number> {
  const sizes = sizesOf(db)
  const key = `${tenantId} ${figures.name}`
  for (;;) {
    const size = sizes.get(key) ?? BATCH
    try {
      const marks = await foldOnce(db, tenantId, figures, size)
      if (size * 2 < BATCH) sizes.set(key, size * 2)
      else sizes.delete(key)
      return marks
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // The snapshot is older than the lock: a worker that ended in between took the same marks, and ours is undone.
      if (code === '40001') return 0
      if (code !== '57014' || size === 1) throw error
      sizes.set(key, Math.max(1, Math.floor(size / SMALLER)))
    }
  }
}

/** Of the figures whose folds are smaller for now. */
const smaller = new WeakMap<Db, Map<string, number>>()

function sizesOf(db: Db): Map<string, number> {
  const known = smaller.get(db) ?? new Map<string, number>()
  smaller.set(db, known)
  return known
}

async function foldOnce(db: Db, tenantId: number, figures: Figures, size: number): Promise<number> {
  return write(
    db,
    tenantId,
    async (tx) => {
      const [[lock]] = await tx.run(
        sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${tenantId}::int, hashtext(${figures.name})) as got`,
      )
      if (lock?.got !== true) return 0
      // Holds from the next flush on.
      if (size < BATCH) await tx.run(sql`select set_config('statement_timeout', ${patience}, true)`)
      const [touched] = await tx.run(recountMarked(tenantId, figures, size))
      const marks = touched[0]?.marks ?? 0
      if (marks === 0) return 0
      const named = touched.filter((row) => row.period !== null)
      await tx.commitWith(
        sumKelurahan(tenantId, figures, named),
        sumKecamatan(tenantId, figures, named),
        sumCity(tenantId, figures, named),
        restamp(tenantId, figures, named),
      )
      return marks
    },
    'repeatable read',
  )
}

interface Touched {
  period: number | null
  kelurahan_id: string | null
  kecamatan_id: string | null
  marks: number
}

function recountMarked(tenantId: number, figures: Figures, size: number) {
  const table = tableOf(figures)
  const columns = list(figures)
  return sql<Touched>`
    with batch as materialized (
      select seq, unit_id, period_from, period_to from core.dirty
      where tenant_id = ${tenantId} and figures = ${figures.name} order by seq limit ${size}
    ), target as materialized (
      select distinct b.unit_id, p.period, core.last_day(p.period) as day
      from batch b join core.open_period p on p.tenant_id = ${tenantId} and p.figures = ${figures.name}
        and p.period between b.period_from and b.period_to
    ), counted as (${figures.recount(tenantId)}),
    placed as materialized (
      select t.unit_id, t.period, u.kelurahan_id, u.kecamatan_id
      from target t join core.unit_place u on u.tenant_id = ${tenantId} and u.unit_id = t.unit_id
        and u.valid_from <= t.day and (u.valid_to is null or u.valid_to > t.day)
    ), stored as materialized (
      select m.unit_id, m.period, m.kelurahan_id, m.kecamatan_id from ${table} m join target t
        on m.unit_id = t.unit_id and m.period = t.period where m.tenant_id = ${tenantId} and m.tier = ${tier.own}
    ), gone as (
      delete from ${table} m using stored s
      where m.tenant_id = ${tenantId} and m.tier = ${tier.own} and m.unit_id = s.unit_id and m.period = s.period
        and not exists (select from placed p where p.unit_id = s.unit_id and p.period = s.period)
    ), kept as (
      insert into ${table} (tenant_id, period, tier, unit_id, kelurahan_id, kecamatan_id, ${columns})
      select ${tenantId}, p.period, ${tier.own}, p.unit_id, p.kelurahan_id, p.kecamatan_id,
        ${each(figures, (column) => sql`coalesce(c.${column}, 0)`)}
      from placed p left join counted c on c.unit_id = p.unit_id and c.period = p.period
      on conflict (tenant_id, period, tier, unit_id) do update set
        kelurahan_id = excluded.kelurahan_id, kecamatan_id = excluded.kecamatan_id, ${assignments(figures)}
    ), done as (
      delete from core.dirty d using batch b
      where d.tenant_id = ${tenantId} and d.figures = ${figures.name} and d.seq = b.seq
    ), touched as (
      select period, kelurahan_id, kecamatan_id from placed
      union select period, kelurahan_id, kecamatan_id from stored
    )
    select t.period, t.kelurahan_id, t.kecamatan_id, (select count(*) from batch)::int as marks
    from (select 1) one left join touched t on true`
}

/** Summing again from below, rather than adding a difference, mends whatever was wrong before. */
function sumKelurahan(tenantId: number, figures: Figures, touched: readonly Touched[]) {
  const table = tableOf(figures)
  const pairs = distinctPairs(touched, 'kelurahan_id')
  return sql`
    insert into ${table} (tenant_id, period, tier, unit_id, kelurahan_id, kecamatan_id, ${list(figures)})
    select ${tenantId}, t.period, ${tier.kelurahan}, t.unit_id, t.unit_id, u.kecamatan_id,
      ${each(figures, (column) => sql`coalesce(sum(m.${column}), 0)`)}
    from unnest(${pairs.units}::uuid[], ${pairs.periods}::int[]) as t (unit_id, period)
    left join core.unit_place u on u.tenant_id = ${tenantId} and u.unit_id = t.unit_id
      and u.valid_from <= core.last_day(t.period) and (u.valid_to is null or u.valid_to > core.last_day(t.period))
    left join ${table} m on m.tenant_id = ${tenantId} and m.period = t.period and m.tier = ${tier.own}
      and m.kelurahan_id = t.unit_id
    group by t.period, t.unit_id, u.kecamatan_id
    on conflict (tenant_id, period, tier, unit_id) do update set
      kecamatan_id = excluded.kecamatan_id, ${assignments(figures)}`
}

function sumKecamatan(tenantId: number, figures: Figures, touched: readonly Touched[]) {
  const table = tableOf(figures)
  const pairs = distinctPairs(touched, 'kecamatan_id')
  return sql`
    insert into ${table} (tenant_id, period, tier, unit_id, kelurahan_id, kecamatan_id, ${list(figures)})
    select ${tenantId}, t.period, ${tier.kecamatan}, t.unit_id, null, t.unit_id,
      ${each(figures, (column) => sql`coalesce(sum(m.${column}), 0)`)}
    from unnest(${pairs.units}::uuid[], ${pairs.periods}::int[]) as t (unit_id, period)
    left join ${table} m on m.tenant_id = ${tenantId} and m.period = t.period and m.kecamatan_id = t.unit_id
      and (m.tier = ${tier.kelurahan} or (m.tier = ${tier.own} and m.kelurahan_id is null))
    group by t.period, t.unit_id
    on conflict (tenant_id, period, tier, unit_id) do update set ${assignments(figures)}`
}

function sumCity(tenantId: number, figures: Figures, touched: readonly Touched[]) {
  const table = tableOf(figures)
  return sql`
    insert into ${table} (tenant_id, period, tier, unit_id, kelurahan_id, kecamatan_id, ${list(figures)})
    select ${tenantId}, t.period, ${tier.city}, root.unit_id, null, null,
      ${each(figures, (column) => sql`coalesce(sum(m.${column}), 0)`)}
    from unnest(${periodsOf(touched)}::int[]) as t (period)
    join core.unit_place root on root.tenant_id = ${tenantId} and root.parent_id is null
    left join ${table} m on m.tenant_id = ${tenantId} and m.period = t.period
      and (m.tier = ${tier.kecamatan} or (m.tier = ${tier.own} and m.kecamatan_id is null))
    group by t.period, root.unit_id
    on conflict (tenant_id, period, tier, unit_id) do update set ${assignments(figures)}`
}

/** Whoever remembers a recap of these months has to read it again. */
function restamp(tenantId: number, figures: Figures, touched: readonly Touched[]) {
  return sql`update core.open_period set stamp = gen_random_uuid() where tenant_id = ${tenantId}
    and figures = ${figures.name} and period = any(${periodsOf(touched)}::int[])`
}

const periodsOf = (touched: readonly Touched[]) => [...new Set(touched.map((row) => row.period))]

const assignments = (figures: Figures) =>
  sql.join(figures.columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))

function distinctPairs(touched: readonly Touched[], column: 'kelurahan_id' | 'kecamatan_id') {
  const seen = new Map(touched.flatMap((row) => (row[column] === null ? [] : [[`${row[column]} ${row.period}`, row]])))
  const rows = [...seen.values()]
  return { units: rows.map((row) => row[column]), periods: rows.map((row) => row.period) }
}

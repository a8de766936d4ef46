import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { up } from '../migrations/2026-11-24T2100-store-a-row-for-each-unit.ts'
import { ask, read, write } from '../tenancy.ts'
import { freshDb } from '../testing/fresh-db.ts'

const unit = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

test('a city that is there already has its kecamatan and kelurahan marked from its first month, once for all it counts', async () => {
  await using made = await freshDb()
  await using db = connect(made.appUrl, { max: 1 })
  const cityOf = async (slug: string, code: string, first: number) => {
    const [[row]] = await ask(
      db,
      sql<{ id: number }>`select core.tenant_create(${slug}, ${slug}, 'kota', ${code}, '2026-01-01'::date,
        'Asia/Jakarta', '{}'::jsonb, '{}'::text[], ${unit(first)}::uuid, now()) as id`,
    )
    const tenantId = row?.id ?? 0
    const kinds = ['kota', 'kecamatan', 'kelurahan', 'dasawisma']
    await write(db, tenantId, (tx) =>
      tx.commitWith(
        sql`insert into core.unit (tenant_id, unit_id, kind, name, valid_from)
          select ${tenantId}::int, u.*, u.kind, '2026-01-01'::date from unnest(${kinds.map((_, n) => unit(first + n))}::uuid[],
            ${kinds}::text[]) as u (unit_id, kind)`,
        sql`insert into core.open_period (tenant_id, figures, period, opened_at)
          select ${tenantId}::int, f, p, now() from unnest(array['households', 'up2k']) f, unnest(array[202602, 202603]) p`,
      ),
    )
    return tenantId
  }
  const [one, other] = [await cityOf('aa', '99.01', 1), await cityOf('bb', '99.02', 5)]
  const pool = new pg.Pool({ connectionString: made.ownerUrl, max: 1 })
  // The database is dropped under whatever connection has not ended yet.
  pool.on('error', () => {})
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql`alter table core.open_period drop column stamp`.execute(owner)
    await owner.transaction().execute((tx) => up(tx as Kysely<unknown>))
  } finally {
    await owner.destroy()
  }
  for (const [tenantId, first] of [
    [one, 1],
    [other, 5],
  ] as const) {
    const [marks, stamps] = await read(
      db,
      tenantId,
      sql`select figures, unit_id, period_from, period_to from core.dirty order by figures, unit_id`,
      sql<{ n: number }>`select count(distinct stamp)::int as n from core.open_period`,
    )
    expect(marks).toEqual(
      ['households', 'up2k'].flatMap((figures) =>
        [0, 1, 2].map((n) => ({ figures, unit_id: unit(first + n), period_from: 202_602, period_to: 999_912 })),
      ),
    )
    expect(stamps).toEqual([{ n: 4 }])
  }
})

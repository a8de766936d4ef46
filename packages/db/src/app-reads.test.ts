import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { ask, read, write } from './tenancy.ts'
import { type FreshDb, freshDb } from './testing/fresh-db.ts'

const CANARY = 'Kota Kenari'
const root = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

let made: FreshDb
let db: ReturnType<typeof connect>
let superuser: pg.Client
let tenants: readonly [number, number]
beforeAll(async () => {
  made = await freshDb()
  db = connect(made.appUrl, { max: 2 })
  superuser = new pg.Client(made.superUrl)
  superuser.on('error', () => {})
  await superuser.connect()
  const create = (slug: string, code: string, unit: string) =>
    sql<{ id: number }>`select core.tenant_create(${slug}, ${slug}, 'kota', ${code}, '2026-01-01'::date,
      'Asia/Jakarta', '{}'::jsonb, '{}'::text[], ${unit}::uuid, now()) as id`
  const [[a], [b]] = await ask(db, create('aa', '99.01', root(1)), create('bb', '99.02', root(2)))
  tenants = [a?.id ?? 0, b?.id ?? 0]
  for (const [index, tenantId] of tenants.entries())
    await write(db, tenantId, (tx) =>
      tx.commitWith(sql`insert into core.unit (tenant_id, unit_id, kind, name, valid_from)
        values (${tenantId}, ${root(index + 1)}::uuid, 'kota', ${index === 1 ? CANARY : 'Kota A'}, '2026-01-01')`),
    )
  await superuser.query('analyze')
})
afterAll(async () => {
  await superuser.end()
  await db[Symbol.asyncDispose]()
  await made[Symbol.asyncDispose]()
})

describe('A-040 the app role, asking past the tables', () => {
  test('A-040 statistics of columns hold no value of a tenant', async () => {
    const { rows } = await superuser.query(`select 1 from pg_stats where tablename = 'unit' and attname = 'name'`)
    expect(rows.length).toBeGreaterThan(0)
    const [seen, raw] = await read(
      db,
      tenants[0],
      sql<{
        most: string
      }>`select most_common_vals::text as most from pg_stats where schemaname not in ('pg_catalog', 'information_schema')
        and exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = schemaname and c.relname = tablename and c.relrowsecurity)`,
      sql`select has_table_privilege('pg_statistic', 'select') as may`,
    )
    expect([seen, raw]).toEqual([[], [{ may: false }]])
  })

  test('A-040 what others run is not shown', async () => {
    const other = superuser.query(`select pg_sleep(1), 'rahasia'`)
    const [rows] = await ask(
      db,
      sql<{
        query: string
      }>`select query from pg_stat_activity where usename <> 'melati_app' and query like '%rahasia%'`,
    )
    expect(rows).toEqual([])
    await other
  })

  test('A-040 a copy out holds one tenant’s rows, and none goes to a file or a program', async () => {
    const forbidden = [
      `copy core.unit to '/tmp/melati-copy'`,
      `copy core.unit to program 'cat'`,
      `copy (select * from core.unit) to '/tmp/melati-copy'`,
      'truncate core.unit',
      'lock table core.unit in access exclusive mode',
      `select pg_read_file('postgresql.conf')`,
      `select lo_import('/etc/passwd')`,
      `select * from pg_authid`,
      `select pg_ls_dir('.')`,
      `create table mine (n int)`,
      `create temporary table mine (n int)`,
      `alter table core.unit disable row level security`,
      `set role melati_owner`,
      `set session authorization melati_owner`,
    ]
    for (const text of forbidden)
      await expect(read(db, tenants[0], sql.raw(text)), text).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|25006)$/),
      })
    // What a dump reads: every row that the policy lets through, with the check that it lets all of them through turned on.
    const dump = read(db, tenants[0], sql`set local row_security = off`, sql`select * from core.unit`)
    await expect(dump).rejects.toMatchObject({ code: '42501' })
    const [rows] = await read(db, tenants[0], sql`select name from core.unit`)
    expect(rows).toEqual([{ name: 'Kota A' }])
  })

  test('A-040 the server has the fixes of CVE-2024-10976 and CVE-2025-8713', async () => {
    const [[row]] = await ask(
      db,
      sql<{ version: number }>`select current_setting('server_version_num')::int as version`,
    )
    const version = row?.version ?? 0
    const fixed: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6 }
    const [major, minor] = [Math.floor(version / 10_000), version % 10_000]
    expect(major >= 18 || minor >= (fixed[major] ?? Number.POSITIVE_INFINITY), String(version)).toBe(true)
  })

  test('A-034 A-040 an operator that would leak is run behind the policy, not before it', async () => {
    const leaking = sql`select name from core.unit where 1 / (case when name = ${CANARY} then 0 else 1 end) = 1`
    const [rows] = await read(db, tenants[0], leaking)
    expect(rows).toEqual([{ name: 'Kota A' }])
  })
})

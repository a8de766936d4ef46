import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDb, freshDb } from './testing/fresh-db.ts'

/** Read before a tenant is known, through named functions or (auth) by signing in; nothing else may be without tenant. */
const globalTables = [
  'core.tenant',
  'core.tenant_code',
  'core.tenant_host',
  'core.installation',
  'core.seal_key',
  'core.root_key',
  'core.platform_grant',
]
const globalSchemas = ['auth']
/** The job runner's own schema and the migrator's book. */
const exempt = ['worker', 'migration', 'public']
/** Functions of `search` that must see every tenant because none is known yet. */
const beforeTenant = [
  'search.grants_of',
  'search.invitation_by_secret',
  'search.live_grants',
  'search.session_by_token',
  'search.registration_by_token',
  'search.dirty_tenants',
  'search.unchained_tenants',
  'search.message_tenant',
  'search.verifications',
  'search.api_key_by_hash',
  'search.tenants_to_tell',
]

let made: FreshDb
let client: pg.Client

beforeAll(async () => {
  made = await freshDb()
  client = new pg.Client(made.superUrl)
  client.on('error', () => {})
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await made[Symbol.asyncDispose]()
})

/** The names that a query finds wrong; the test expects none. */
async function names(text: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(text)
  return rows.map((row) => row.name)
}

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')
const ours = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', ${list(exempt)})`
const tenantTables = `select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${ours} and n.nspname not in (${list(globalSchemas)})
    and n.nspname || '.' || c.relname not in (${list(globalTables)})`
const columns = `select a.attrelid, a.attnum, a.attname, n.nspname || '.' || c.relname as table,
    col_description(a.attrelid, a.attnum) as comment
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and ${ours}`

describe('every table of a tenant', () => {
  test('there are some', async () => {
    expect((await names(tenantTables)).length).toBeGreaterThan(10)
  })

  test('A-032 has row security enabled and forced', async () => {
    expect(
      await names(`select name from (${tenantTables}) t where not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([])
  })

  test('A-032 has one policy, for all commands, that reads the setting once on both sides', async () => {
    const policy = '(tenant_id = ( SELECT core.tenant_id() AS tenant_id))'
    expect(
      await names(`select name from (${tenantTables}) t where split_part(name, '.', 1) not in ('shared', 'published') and (not exists (
        select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
          and pg_get_expr(p.polqual, p.polrelid) = '${policy}' and pg_get_expr(p.polwithcheck, p.polrelid) = '${policy}')
        or (select count(*) from pg_policy p where p.polrelid = t.oid) <> 1)`),
    ).toEqual([])
  })

  test('A-032 what is published is read by everyone and written by its tenant alone', async () => {
    const mine = '(tenant_id = ( SELECT core.tenant_id() AS tenant_id))'
    const policies = `select t.name, string_agg(p.polcmd::text || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-') || ' '
        || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-'), ', ' order by p.polcmd) as all
      from (${tenantTables}) t left join pg_policy p on p.polrelid = t.oid
      where split_part(t.name, '.', 1) = 'published' group by t.name`
    expect(
      await names(`select name from (${policies}) t
        where "all" is distinct from 'a - ${mine}, d ${mine} -, r true -, w ${mine} ${mine}'`),
    ).toEqual([])
  })

  test('R-SDI-03 nothing that is published is specific data', async () => {
    expect(
      await names(`select "table" || '.' || attname as name from (${columns}) c
        where "table" like 'published.%' and comment = 'privacy: specific'`),
    ).toEqual([])
  })

  test('has tenant_id first in its primary key and in every unique or exclusion index', async () => {
    expect(
      await names(`select t.name || ' ' || i.indexrelid::regclass as name from (${tenantTables}) t
        join pg_index i on i.indrelid = t.oid
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
        where (i.indisunique or i.indisprimary or i.indisexclusion) and a.attname is distinct from 'tenant_id'
        union all select t.name || ' has no primary key' from (${tenantTables}) t
        where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`),
    ).toEqual([])
  })

  test('A-005 carries tenant_id in every foreign key, on both sides', async () => {
    expect(
      await names(`select t.name || ' ' || k.conname as name from (${tenantTables}) t
        join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
        left join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        left join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
        where a.attname is distinct from 'tenant_id' or f.attname is distinct from 'tenant_id'`),
    ).toEqual([])
  })

  test('never sets a key with tenant_id to null', async () => {
    expect(
      await names(`select conname as name from pg_constraint where contype = 'f' and confdeltype in ('n', 'd')`),
    ).toEqual([])
  })

  test('A-034 lets nobody change a tenant_id', async () => {
    expect(
      await names(`select "table" as name from (${columns}) c
        where attname = 'tenant_id' and has_column_privilege('melati_app', attrelid, attnum, 'UPDATE')`),
    ).toEqual([])
  })
})

describe('personal data', () => {
  test('R-PDP-02 every column has a class', async () => {
    expect(
      await names(`select "table" || '.' || attname as name from (${columns}) c
        where comment is null or comment !~ '^privacy: (none|general|specific)$'`),
    ).toEqual([])
  })

  test('R-PDP-02 specific data lies sealed and nowhere else, so that nothing can show, log, export or cache it in clear', async () => {
    const specific = `select "table" || '.' || attname as name, format_type(a.atttypid, a.atttypmod) as type
      from (${columns}) c join pg_attribute a using (attrelid, attnum, attname) where comment = 'privacy: specific'`
    expect((await names(`select name from (${specific}) s where type = 'bytea'`)).length).toBeGreaterThan(0)
    expect(await names(`select name || ' is ' || type as name from (${specific}) s where type <> 'bytea'`)).toEqual([])
    expect(
      await names(`select distinct v.relname || ' shows ' || s.name as name from (
          select c.attrelid, c.attnum, "table" || '.' || attname as name from (${columns}) c
          where comment = 'privacy: specific') s
        join pg_depend d on d.refobjid = s.attrelid and d.refobjsubid = s.attnum and d.classid = 'pg_rewrite'::regclass
        join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class`),
    ).toEqual([])
  })

  test('R-PDP-01 every table with personal columns names its lawful basis', async () => {
    expect(
      await names(`select distinct "table" as name from (${columns}) c where comment <> 'privacy: none'
        and coalesce(obj_description(attrelid, 'pg_class'), '') !~ '^basis: .+'`),
    ).toEqual([])
  })

  test('R-PDP-01 a basis named by a column is required and is one of the tenant', async () => {
    expect(
      await names(`select c.name from (select c.oid, n.nspname || '.' || c.relname as name from pg_class c
          join pg_namespace n on n.oid = c.relnamespace where obj_description(c.oid, 'pg_class') = 'basis: basis_id') c
        where not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'basis_id' and a.attnotnull)
          or not exists (select from pg_constraint k where k.conrelid = c.oid and k.confrelid = 'core.basis'::regclass)`),
    ).toEqual([])
  })
})

describe('rights of the roles', () => {
  test('A-130 the audit can be read and added to, and nothing else', async () => {
    for (const table of ['core.audit', 'core.audit_link']) {
      for (const right of ['UPDATE', 'DELETE', 'TRUNCATE']) {
        const { rows } = await client.query(`select has_table_privilege('melati_app', '${table}', '${right}') as may`)
        expect([table, right, rows[0].may]).toEqual([table, right, false])
      }
    }
  })

  test('A-040 the app role truncates, triggers and references nothing', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and ${ours} and (has_table_privilege('melati_app', c.oid, 'TRUNCATE')
          or has_table_privilege('melati_app', c.oid, 'TRIGGER') or has_table_privilege('melati_app', c.oid, 'REFERENCES'))`),
    ).toEqual([])
  })

  test('A-028 no sequence can be read', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and case when c.relkind = 'S'
          then has_sequence_privilege('melati_app', c.oid, 'SELECT, USAGE, UPDATE') else false end`),
    ).toEqual([])
  })

  test('A-035 the app and search roles own no table', async () => {
    expect(
      await names(`select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname in ('melati_app', 'melati_search') and c.relkind in ('r', 'p', 'v', 'm')`),
    ).toEqual([])
  })

  test('nothing is open to everyone: no table, no function but the pure ones', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
          aclexplode(c.relacl) x where ${ours} and x.grantee = 0
        union all select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${ours} and (p.proacl is null or exists (select from aclexplode(p.proacl) x where x.grantee = 0))`),
    ).toEqual([])
  })
})

describe('functions, views, triggers', () => {
  const functions = `select n.nspname || '.' || p.proname as name, p.prosecdef, p.proconfig, p.prosrc, r.rolname as owner
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner where ${ours}`

  test('A-031 every definer function pins its search path', async () => {
    expect(
      await names(
        `select name from (${functions}) f where prosecdef and not coalesce('search_path=""' = any(proconfig), false)`,
      ),
    ).toEqual([])
  })

  test('a function that passes the walls filters by the tenant itself, but for the named ones', async () => {
    expect(
      await names(`select name from (${functions}) f where owner = 'melati_search' and name not in (${list(beforeTenant)})
        and prosrc not like '%core.tenant_id()%'`),
    ).toEqual([])
  })

  test('A-029 every view asks with the rights of who reads it', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and ${ours} and not coalesce('security_invoker=on' = any(c.reloptions)
          or 'security_invoker=true' = any(c.reloptions), false)`),
    ).toEqual([])
  })

  test('A-041 there is no materialised view and no trigger', async () => {
    expect(
      await names(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and ${ours}
        union all select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
          join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${ours}`),
    ).toEqual([])
  })
})

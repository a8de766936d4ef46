import { expect, test } from 'vitest'
import { withSession, installRoles, rolesScript, withDatabase, withLogin } from './roles.ts'
import { freshDb } from './testing/fresh-db.ts'

const passwordOf = (url: string) => decodeURIComponent(new URL(url).password)

test('running the script again changes nothing', async () => {
  await using db = await freshDb()
  const look = () =>
    withSession(db.superUrl, async (client) => {
      const { rows } = await client.query(`
        select rolname, rolcanlogin, rolinherit, rolsuper, rolbypassrls, rolconfig,
          array(select b.rolname::text from pg_auth_members m join pg_roles b on b.oid = m.roleid
                where m.member = r.oid order by 1) as "memberOf"
        from pg_roles r where rolname in ('melati_owner', 'melati_app', 'melati_search', 'melati_jobs') order by 1`)
      return rows
    })
  const before = await look()
  const passwords = { ownerPassword: passwordOf(db.ownerUrl), appPassword: passwordOf(db.appUrl) }
  await installRoles(db.superUrl, { database: db.name, ...passwords })
  expect(await look()).toEqual(before)
  expect(before).toMatchObject([
    { rolname: 'melati_app', rolcanlogin: true, rolinherit: false, rolbypassrls: false, memberOf: ['melati_jobs'] },
    { rolname: 'melati_jobs', rolcanlogin: false, rolbypassrls: false, memberOf: [] },
    {
      rolname: 'melati_owner',
      rolcanlogin: true,
      rolinherit: false,
      rolsuper: false,
      rolbypassrls: false,
      memberOf: ['melati_jobs', 'melati_search'],
    },
    { rolname: 'melati_search', rolcanlogin: false, rolbypassrls: true, memberOf: [] },
  ])
})

test('the app may become the worker, and nobody else', async () => {
  await using db = await freshDb()
  await withSession(db.appUrl, async (client) => {
    await client.query('set role melati_jobs')
    await client.query('reset role')
    for (const other of ['melati_owner', 'melati_search', 'postgres']) {
      await expect(client.query(`set role ${other}`)).rejects.toThrow('permission denied')
    }
    await expect(client.query('create temp table t (n int)')).rejects.toThrow('permission denied')
    await expect(client.query('create table public.t (n int)')).rejects.toThrow('permission denied')
  })
})

test('a session of the app has its limits, and finds nothing by an unqualified name', async () => {
  await using db = await freshDb()
  await withSession(db.appUrl, async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(`
      select name, setting from pg_settings where name in
        ('jit', 'statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout', 'search_path')`)
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      jit: 'off',
      statement_timeout: '15000',
      idle_in_transaction_session_timeout: '15000',
      lock_timeout: '5000',
      search_path: '""',
    })
  })
})

test('names and passwords are quoted', () => {
  const script = rolesScript({ database: 'kota "x"', ownerPassword: "a'b", appPassword: String.raw`c\d` })
  expect(script).toContain(`password 'a''b'`)
  expect(script).toContain(String.raw`password  E'c\\d'`)
  expect(script).toContain('\\connect "kota ""x"""')
})

test('a URL keeps its host and takes another database or login', () => {
  const url = 'postgres://postgres:old@127.0.0.1:5432/postgres?sslmode=require'
  expect(withDatabase(url, 'melati')).toBe('postgres://postgres:old@127.0.0.1:5432/melati?sslmode=require')
  expect(withLogin(url, 'melati_app', 'p@ss/word')).toBe(
    'postgres://melati_app:p%40ss%2Fword@127.0.0.1:5432/postgres?sslmode=require',
  )
})

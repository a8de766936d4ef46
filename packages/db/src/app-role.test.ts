import { randomBytes } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { expect, test } from 'vitest'
import { AppRoleRefused, assertAppRole } from './app-role.ts'
import type { AppRoleFault } from './app-role.ts'
import { withSession, withLogin } from './roles.ts'
import { freshDb } from './testing/fresh-db.ts'
import type { FreshDb } from './testing/fresh-db.ts'

async function faultsOf(url: string): Promise<AppRoleFault[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await assertAppRole(client)
    return []
  } catch (error) {
    if (error instanceof AppRoleRefused) return error.faults.map(({ fault }) => fault)
    throw error
  } finally {
    await client.end()
  }
}

/** Signs in as a role made for one test by `statements`, in which $role stands for its name. */
async function faultsAfter(db: FreshDb, ...statements: string[]): Promise<AppRoleFault[]> {
  const role = `melati_t${randomBytes(6).toString('hex')}`
  const id = escapeIdentifier(role)
  await withSession(db.superUrl, async (client) => {
    await client.query(`create role ${id} login password 'secret' noinherit`)
    for (const statement of statements) await client.query(statement.replaceAll('$role', id))
  })
  try {
    return await faultsOf(withLogin(db.superUrl, role, 'secret'))
  } finally {
    await withSession(db.superUrl, (client) => client.query(`drop owned by ${id}; drop role ${id}`))
  }
}

test('A-035: the role of the script may serve', async () => {
  await using db = await freshDb()
  expect(await faultsOf(db.appUrl)).toEqual([])
  expect(await faultsAfter(db, 'grant melati_jobs to $role')).toEqual([])
})

test('A-035: the superuser and the owner may not', async () => {
  await using db = await freshDb()
  expect(await faultsOf(db.superUrl)).toContain('superuser')
  const owner = await faultsOf(db.ownerUrl)
  expect(owner).toEqual(expect.arrayContaining(['owns-objects', 'member-of-others', 'may-create', 'bypasses-policies']))
})

test('A-035: nor a superuser who has taken off his cloak', async () => {
  await using db = await freshDb()
  await withSession(db.superUrl, async (client) => {
    await client.query('set role melati_app')
    await expect(assertAppRole(client)).rejects.toThrow(AppRoleRefused)
  })
})

test.for<[AppRoleFault, string]>([
  ['superuser', 'alter role $role superuser'],
  ['bypasses-policies', 'alter role $role bypassrls'],
  ['manages-roles', 'alter role $role createrole'],
  ['manages-roles', 'alter role $role replication'],
  ['owns-objects', 'create schema theirs authorization $role'],
  ['owns-objects', 'create table public.t (n int); alter table public.t owner to $role'],
  ['member-of-others', 'grant melati_owner to $role'],
  ['member-of-others', 'grant melati_search to $role'],
  ['bypasses-policies', 'grant melati_search to $role'],
  ['member-of-others', 'grant pg_read_all_data to $role'],
  ['may-create', 'grant create on schema public to $role'],
])('A-035: %s is found after: %s', async ([fault, statement]) => {
  await using db = await freshDb()
  expect(await faultsAfter(db, statement)).toContain(fault)
})

test('A-035: what everyone may do with the database is found too', async () => {
  await using db = await freshDb()
  const name = escapeIdentifier(db.name)
  await withSession(db.superUrl, (client) => client.query(`grant temporary on database ${name} to public`))
  expect(await faultsOf(db.appUrl)).toEqual(['may-use-temporary-tables'])
  await withSession(db.superUrl, (client) => client.query(`grant create on database ${name} to melati_jobs`))
  expect(await faultsOf(db.appUrl)).toEqual(['may-create', 'may-use-temporary-tables'])
})

import { Client } from 'pg'
import { expect, test } from 'vitest'
import { withSession } from '../roles.ts'
import { freshDb } from './fresh-db.ts'

const ask = (url: string, text: string): Promise<unknown> =>
  withSession(url, async (client) => (await client.query<{ answer: unknown }>(text)).rows[0]?.answer)

test('two databases know nothing of each other, and are gone afterwards', async () => {
  let left: string[]
  {
    await using one = await freshDb()
    await using other = await freshDb()
    left = [one.name, other.name]
    await withSession(one.superUrl, (client) => client.query('create table public.only_here (n int)'))
    expect(await ask(one.appUrl, `select to_regclass('public.only_here') is not null as answer`)).toBe(true)
    expect(await ask(other.appUrl, `select to_regclass('public.only_here') is not null as answer`)).toBe(false)
  }
  await using witness = await freshDb()
  expect(
    await ask(
      witness.superUrl,
      `select count(*)::int as answer from pg_database where datname in ('${left.join("','")}')`,
    ),
  ).toBe(0)
})

test('a clone has the rights of the template: the app may connect and make nothing', async () => {
  await using db = await freshDb()
  expect(await ask(db.appUrl, 'select current_user as answer')).toBe('melati_app')
  expect(await ask(db.appUrl, `select has_database_privilege(current_database(), 'temp') as answer`)).toBe(false)
  expect(await ask(db.ownerUrl, `select has_database_privilege(current_database(), 'create') as answer`)).toBe(true)
})

test('it is dropped while somebody is still connected', async () => {
  const db = await freshDb()
  const client = new Client({ connectionString: db.appUrl })
  client.on('error', () => {})
  await client.connect()
  await db[Symbol.asyncDispose]()
  await expect(client.query('select 1')).rejects.toThrow()
})

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { withSession } from '../roles.ts'
import { filledDb, freshDb, type FreshDb } from './fresh-db.ts'

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

test('what is filled once is cloned with its rows by everyone who asks, and tried again after a failure', async () => {
  let fills = 0
  const fill = async ({ superUrl }: FreshDb, folder: string) => {
    fills += 1
    if (fills === 1) throw new Error('not this time')
    await withSession(superUrl, (client) => client.query('create table public.filled as select 7 as n'))
    await writeFile(join(folder, 'beside'), 'it')
  }
  const name = `for_${process.pid}`
  await expect(filledDb(name, fill)).rejects.toThrow('not this time')
  await using one = await filledDb(name, fill)
  await withSession(one.superUrl, (client) => client.query('update public.filled set n = 8'))
  await using other = await filledDb(name, fill)
  expect(await ask(other.superUrl, 'select n as answer from public.filled')).toBe(7)
  expect(await readFile(join(other.folder, 'beside'), 'utf8')).toBe('it')
  expect(fills).toBe(2)
})

import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Client, escapeIdentifier } from 'pg'
import { expect, inject } from 'vitest'
import { withSession, databaseRights, withDatabase, withLogin } from '../roles.ts'
import type { TestPostgres } from './provided.ts'

export type FreshDb = AsyncDisposable & {
  name: string
  /** The migrator's URL (melati_owner: forced policies bind it too). */
  ownerUrl: string
  /** The server's URL (melati_app). */
  appUrl: string
  /** A superuser, to look behind the wall and to break things on purpose. */
  superUrl: string
}

let made = 0

/**
 * A database of one's own, with all migrations run and no rows: `await using db = await freshDb()`.
 * It is dropped at the end of the scope, whoever is still connected.
 */
export async function freshDb(): Promise<FreshDb> {
  const postgres = testPostgres()
  return cloneOf(postgres, postgres.template)
}

export type FilledDb = FreshDb & {
  /** What `fill` left beside the database; shared, so only to be read. */
  folder: string
}

/**
 * The same with rows in it: a clone of one that `fill` fills once for each PostgreSQL of a run, whichever file comes
 * first, under a name that says with what.
 */
export async function filledDb(
  name: string,
  fill: (made: FreshDb, folder: string) => Promise<void>,
): Promise<FilledDb> {
  const postgres = testPostgres()
  const filled = `${postgres.prefix}_${name}`
  const folder = join(postgres.folder, name)
  await withSession(postgres.superUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [filled])
    const { rows } = await client.query('select from pg_database where datname = $1', [filled])
    if (rows.length > 0) return
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
    const one = await cloneOf(postgres, postgres.template)
    try {
      await fill(one, folder)
      // Only what is whole gets the name, so that a fill which fails is tried again by the next.
      await createDatabase(client, filled, one.name)
      await client.query(`alter database ${escapeIdentifier(filled)} with allow_connections false`)
    } finally {
      await one[Symbol.asyncDispose]()
    }
  })
  return { ...(await cloneOf(postgres, filled)), folder }
}

function testPostgres(): TestPostgres {
  const servers = inject('postgres')
  const postgres = servers?.[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % servers.length]
  if (!postgres)
    throw new Error('this vitest project runs without a database: see packages/db/src/testing/global-setup.ts')
  return postgres
}

async function cloneOf(postgres: TestPostgres, template: string): Promise<FreshDb> {
  made += 1
  const name = `${postgres.prefix}_${process.pid}_${made}_${testFile()}`.slice(0, 63)
  await withSession(postgres.superUrl, async (client) => {
    await createDatabase(client, name, template)
    await client.query(databaseRights(name))
  })
  const superUrl = withDatabase(postgres.superUrl, name)
  return {
    name,
    superUrl,
    ownerUrl: withLogin(superUrl, 'melati_owner', postgres.ownerPassword),
    appUrl: withLogin(superUrl, 'melati_app', postgres.appPassword),
    [Symbol.asyncDispose]: async () => {
      await withSession(postgres.superUrl, (client) =>
        client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
      )
    },
  }
}

const createDatabase = (client: Client, name: string, template: string) =>
  client.query(
    `create database ${escapeIdentifier(name)} owner melati_owner template ${escapeIdentifier(template)} strategy file_copy`,
  )

function testFile() {
  const path = expect.getState().testPath ?? ''
  return basename(path)
    .replace(/\.test\.tsx?$/, '')
    .replace(/[^a-z0-9]+/gi, '_')
    .toLowerCase()
}

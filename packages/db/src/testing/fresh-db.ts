import { basename } from 'node:path'
import { escapeIdentifier } from 'pg'
import { expect, inject } from 'vitest'
import { withSession, databaseRights, withDatabase, withLogin } from '../roles.ts'
import type {} from './provided.ts'

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
  const servers = inject('postgres')
  const postgres = servers?.[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % servers.length]
  if (!postgres)
    throw new Error('this vitest project runs without a database: see packages/db/src/testing/global-setup.ts')
  made += 1
  const name = `${postgres.prefix}_${process.pid}_${made}_${testFile()}`.slice(0, 63)
  const id = escapeIdentifier(name)
  const template = escapeIdentifier(postgres.template)
  await withSession(postgres.superUrl, async (client) => {
    await client.query(`create database ${id} owner melati_owner template ${template} strategy file_copy`)
    await client.query(databaseRights(name))
  })
  const superUrl = withDatabase(postgres.superUrl, name)
  return {
    name,
    superUrl,
    ownerUrl: withLogin(superUrl, 'melati_owner', postgres.ownerPassword),
    appUrl: withLogin(superUrl, 'melati_app', postgres.appPassword),
    [Symbol.asyncDispose]: async () => {
      await withSession(postgres.superUrl, (client) => client.query(`drop database if exists ${id} with (force)`))
    },
  }
}

function testFile() {
  const path = expect.getState().testPath ?? ''
  return basename(path)
    .replace(/\.test\.tsx?$/, '')
    .replace(/[^a-z0-9]+/gi, '_')
    .toLowerCase()
}

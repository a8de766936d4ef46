import type { Kysely } from 'kysely'
import { run } from '../migrating.ts'

/** The schema of what cities publish; each module makes its own tables in it (`publishedTable`). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, 'create schema published; grant usage on schema published to melati_app')
}

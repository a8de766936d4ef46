import type { Kysely } from 'kysely'
import { run } from '../migrating.ts'

/** What stands in a kecamatan is found by it (`places-within.ts`). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, `create index on core.unit_place (tenant_id, kecamatan_id)`)
}

import { connect } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import { sql } from 'kysely'

/** Tells the planner what is in the tables now: it would learn it by itself only minutes after so many rows at once. */
export async function refreshStatistics(ownerUrl: string): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 })
  await ask(owner, sql`analyze`).finally(() => owner[Symbol.asyncDispose]())
}

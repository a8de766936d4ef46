import { connect } from '@melati/db/connect'
import type { RawBuilder } from 'kysely'
import { ask } from '@melati/db/tenancy'
import type { FreshDb } from '@melati/db/testing/fresh-db'

/** Behind every wall, as a superuser: what is stored, whoever may read it. */
export async function lookInside<R>({ made }: { readonly made: FreshDb }, query: RawBuilder<R>): Promise<R[]> {
  await using db = connect(made.superUrl, { max: 1 })
  const [rows] = await ask(db, query)
  return rows
}

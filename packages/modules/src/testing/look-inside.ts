import { connect } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import type { FreshDb } from '@melati/db/testing/fresh-db'
import type { RawBuilder } from 'kysely'

/** Behind every wall, as a superuser: what is stored, whoever may read it. */
export async function lookInside<R>({ made }: { readonly made: FreshDb }, query: RawBuilder<R>): Promise<R[]> {
  const db = connect(made.superUrl, { max: 1 })
  try {
    const [rows] = await ask(db, query)
    return rows
  } finally {
    await db[Symbol.asyncDispose]()
  }
}

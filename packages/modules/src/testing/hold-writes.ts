import { connect } from '@melati/db/connect'
import { ask, NO_TENANT, write } from '@melati/db/tenancy'
import type { FreshDb } from '@melati/db/testing/fresh-db'
import { sql } from 'kysely'

interface HeldWrites extends AsyncDisposable {
  /** Resolves once so many others wait for a lock. */
  waiting(count: number): Promise<void>
  release(): Promise<void>
}

/**
 * Lets everybody read a table and nobody write it, until it is released. Two orders that both have read by then have both
 * decided on what they read: what keeps one of them from it shows every time, not when chance wants it.
 */
export async function holdWrites({ made }: { readonly made: FreshDb }, table: string): Promise<HeldWrites> {
  const db = connect(made.superUrl, { max: 2 })
  const [held, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = write(db, NO_TENANT, async (tx) => {
    await tx.run(sql`lock table ${sql.table(table)} in share mode`)
    held.resolve()
    await open.promise
  })
  await Promise.race([held.promise, holding])
  const release = async () => {
    open.resolve()
    await holding
  }
  return {
    release,
    async waiting(count) {
      let found = 0
      while (found < count) {
        const [[row]] = await ask(
          db,
          sql<{ count: number }>`select count(distinct l.pid)::int as count, pg_sleep(0.01)
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where not l.granted and a.datname = current_database()`,
        )
        found = row?.count ?? 0
      }
    },
    async [Symbol.asyncDispose]() {
      await release()
      await db[Symbol.asyncDispose]()
    },
  }
}

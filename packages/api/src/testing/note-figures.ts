import { createUnitMonth } from '@melati/db/figures/migration'
import { defineFigures } from '@melati/db/figures/define'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'

/** Counts the notes of a unit; every month the same, as a state that never ends. */
export const noteFigures = defineFigures({
  name: 'notes',
  columns: ['notes'],
  recount: (tenantId) => sql`select t.unit_id, t.period, count(n.note_id)::int as notes from target t
    left join notes.note n on n.tenant_id = ${tenantId} and n.unit_id = t.unit_id group by t.unit_id, t.period`,
})

/** After `createNotes`. */
export async function createNoteFigures(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await createUnitMonth(db, 'notes', { notes: 'int' })
  } finally {
    await db.destroy()
  }
}

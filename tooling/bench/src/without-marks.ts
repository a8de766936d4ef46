import type { Command } from '@melati/api/command/define'
import { command } from '@melati/api/command/procedure'
import { type Query, statementOf } from '@melati/db/query'
import type { RegisterHousehold } from '@melati/domain/households/register-household'
import { households } from '@melati/modules/registry'
import { sql } from 'kysely'

const marking = 'insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)'

type Register = Command<RegisterHousehold, readonly Query[], unknown, unknown, unknown>

/** The command that registers a household, but for its dirty marks: what would be marked is not even worked out. */
export function registerWithoutMarks() {
  const { meta } = households.router.register._def as { readonly meta?: { readonly command?: unknown } }
  // The router keeps the definition and forgets what its parts are of.
  const definition = meta?.command as Register
  return command({ ...definition, write: (c, decided) => definition.write(c, decided).map(unmarked) })
}

/** A part of a statement that only selects and that nobody reads is not run; parameters keep their places. */
function unmarked(query: Query): Query {
  const { text, values } = statementOf(query)
  if (!text.includes(marking)) throw new Error('a write without its mark')
  const parts = text.replace(marking, '').split(/\$\d+/)
  const order = [...text.matchAll(/\$(\d+)/g)].map(([, n]) => values[Number(n) - 1])
  return sql.join(
    parts.flatMap((part, index) => [sql.raw(part), ...(index < order.length ? [sql`${order[index]}`] : [])]),
    sql``,
  )
}

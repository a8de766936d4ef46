import type { Entry } from '@melati/domain/ledger/entry'
import { type RawBuilder, sql } from 'kysely'

/** Books entries through the one door there is; it refuses them all when one does not balance (L-01). */
export function post(entries: readonly Entry<string>[], now: string): RawBuilder<unknown> {
  const lines = entries.flatMap(({ entryId, groupId, lines: own }) =>
    own.map((line) => ({ ...line, entryId, groupId })),
  )
  return sql`up2k.post(${entries.map(({ entryId }) => entryId)}::uuid[], ${entries.map(({ groupId }) => groupId)}::uuid[],
    ${entries.map(({ occurredOn }) => occurredOn)}::date[], ${entries.map(({ text }) => text)}::text[],
    ${entries.map(({ reverses }) => reverses)}::uuid[], ${lines.map(({ entryId }) => entryId)}::uuid[],
    ${lines.map(({ groupId }) => groupId)}::uuid[], ${lines.map(({ account }) => account)}::text[],
    ${lines.map(({ side }) => side)}::text[], ${lines.map(({ amount }) => amount)}::bigint[], ${now}::timestamptz)`
}

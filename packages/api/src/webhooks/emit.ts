import { events, type Happened, objectOf } from '@melati/domain/events'
import type { Query } from '@melati/db/query'
import { sql } from 'kysely'
import type { CommandContext } from '../command/define.ts'

/**
 * Tells of what happened, in the transaction in which it happened: one more statement of a command's `write`.
 *
 *     write: (c, decided) => [rename(c.tenantId, …), emit(c, decided.map(({ value }) => ({ type: 'unit.renamed', data })))]
 *
 * Each webhook that asked for the type gets its delivery row here, so none is lost and none is sent of what was rolled
 * back. It holds what its type says and nothing beside it. Events of one object come in order, since whoever changes an object holds its lock until the end.
 */
export function emit(c: Pick<CommandContext, 'tenantId' | 'now' | 'newId'>, happened: readonly Happened[]): Query {
  const column = (pick: (one: Happened) => string) => happened.map(pick)
  return sql`with happened as (
      insert into core.event (tenant_id, event_id, type, object, data, at)
      select ${c.tenantId}::int, e.event_id, e.type, e.object, e.data, ${c.now}::timestamptz
      from unnest(${column(() => c.newId())}::uuid[], ${column(({ type }) => type)}::text[],
        ${column(objectOf)}::text[], ${column(({ type, data }) => JSON.stringify(events[type].data.parse(data)))}::jsonb[])
        with ordinality as e (event_id, type, object, data, n) order by e.n
      returning event_id, type, object, seq
    )
    insert into core.delivery (tenant_id, webhook_id, event_id, object, seq, next_at)
    select ${c.tenantId}::int, w.webhook_id, h.event_id, h.object, h.seq, ${c.now}::timestamptz
    from happened h join core.webhook w on w.tenant_id = ${c.tenantId} and w.removed_at is null and h.type = any(w.types)`
}

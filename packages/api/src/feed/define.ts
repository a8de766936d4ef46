import { type RawBuilder } from 'kysely'

/**
 * What of a kind of record a phone may hold: SQL that selects `id` and `row` (jsonb) for the ids asked for, as they
 * stand now in that scope. An id it leaves out has left the scope.
 */
export type FeedRows = (
  tenantId: number,
  scopeId: string,
  ids: readonly string[],
) => RawBuilder<{ id: string; row: unknown }>

/** By kind, as `changed()` names it. */
export type Feeds = Readonly<Record<string, FeedRows>>

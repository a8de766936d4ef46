import type { Query, RowsOf } from '@melati/db/query'
import { readEach } from '@melati/db/tenancy'
import type { TenantEntry } from '@melati/db/tenants'
import type { ActingContext } from './context.ts'

/** Of the tenant, what decides which rows a read needs. */
export type AheadOf = Pick<TenantEntry, 'tenantId' | 'rootUnitId'>

/**
 * What a procedure reads first, from its tenant and its input alone: rights, area and module are not asked. The door may so
 * send it together with the question who asks, and drops the rows unless the answer names this tenant (docs/decisions/0008).
 * Undefined for an input that is none. Each query is answered at its own instant.
 */
export type Ahead = (of: AheadOf, input: unknown) => readonly Query[] | undefined

/** The rows of those queries: as they came ahead, or asked for now. */
export async function readAhead<const Qs extends readonly Query[]>(
  ctx: ActingContext,
  ...queries: Qs
): Promise<RowsOf<Qs>> {
  return ctx.ahead === undefined ? readEach(ctx.db, ctx.tenantId, ...queries) : (ctx.ahead as RowsOf<Qs>)
}

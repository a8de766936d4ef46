import { defineModule } from '@melati/api/module'
import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { read } from '@melati/db/tenancy'
import { addDays, Day } from '@melati/domain/day'
import { AccountId, UnitId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import { namesOf } from '../accounts/published.ts'
import { auditPage, chainState } from './queries.ts'

const List = z.object({
  from: z.optional(Day),
  to: z.optional(Day),
  accountId: z.optional(AccountId),
  subjectId: z.optional(z.uuid()),
  unitId: z.optional(UnitId),
  module: z.optional(z.string().check(z.regex(/^[a-z0-9-]{2,30}$/))),
  /** Only these actions. */
  actions: z.optional(z.array(z.string().check(z.regex(/^[\w.-]{2,60}$/))).check(z.maxLength(40))),
  ...page,
})

/**
 * Who did what, newest first: all of the city for whoever stands at its root, below it what concerns the own area.
 * Days are of the city's zone, both included.
 */
const list = asking.input(List).query(async ({ ctx, path, input }) => {
  const { tenantId, tenant, actor } = ctx
  const { from, to, limit } = input
  const pages = pagesOf({ ctx, path, input })
  const [found] = await read(
    ctx.db,
    tenantId,
    auditPage(tenantId, {
      scopeUnitId: actor.scopeUnitId === tenant.rootUnitId ? null : actor.scopeUnitId,
      from: from ?? null,
      until: to === undefined ? null : addDays(to, 1),
      timeZone: tenant.timeZone,
      accountId: input.accountId ?? null,
      subjectId: input.subjectId ?? null,
      unitId: input.unitId ?? null,
      module: input.module === undefined ? null : `${input.module}.`,
      actions: input.actions ?? null,
      after: pages.after,
      limit: limit + 1,
    }),
  )
  const { rows, next } = pages.of(found, limit, ({ xid, seq }) => ({ at: xid, id: String(seq) }))
  const accountIds = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))]
  const [names] = await read(ctx.db, tenantId, namesOf(tenantId, accountIds))
  const nameOf = new Map(names.map(({ accountId, name }) => [accountId, name]))
  return {
    // Transaction ids and sequence numbers are of the whole server and would tell how much others do.
    rows: rows.map(({ xid: _xid, seq: _seq, ...row }) => ({
      ...row,
      accountName: nameOf.get(row.accountId ?? '') ?? null,
    })),
    next,
  }
})

/** Whether the log is whole: how far the chain is, and what the last nightly check of it said. */
const chain = asking.query(async ({ ctx }) => {
  const [[state]] = await read(ctx.db, ctx.tenantId, chainState(ctx.tenantId))
  if (state === undefined) throw new Error('no state of the chain')
  return state
})

export const audit = defineModule({ name: 'audit', router: { list, chain } })

import { defineModule } from '@melati/api/module'
import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { read } from '@melati/db/tenancy'
import * as z from 'zod/mini'
import { auditPage, chainState } from './queries.ts'
import { exportLog } from './router/export.ts'
import { filter, readFilter } from './router/filter.ts'
import { byAccount, byUnit, namesIn } from './router/names.ts'

const List = z.object({ ...filter, ...page })

/**
 * Who did what, newest first: all of the city for whoever stands at its root, below it what concerns the own area; with the
 * names of the areas that its rows point to, and of whoever was filtered by.
 */
const list = asking.input(List).query(async ({ ctx, path, input }) => {
  const { tenantId } = ctx
  const { accountId, limit } = input
  const pages = pagesOf({ ctx, path, input })
  const wanted = { ...readFilter(ctx, input), after: pages.after, limit: limit + 1 }
  const [found] = await read(ctx.db, tenantId, auditPage(tenantId, wanted))
  const { rows, next } = pages.of(found, limit, ({ xid, seq }) => ({ at: xid, id: String(seq) }))
  const [people, units] = await read(ctx.db, tenantId, ...namesIn(tenantId, rows, accountId))
  const nameOf = byAccount(people)
  return {
    // Transaction ids and sequence numbers are of the whole server and would tell how much others do.
    rows: rows.map(({ xid: _xid, seq: _seq, ...row }) => ({
      ...row,
      accountName: nameOf.get(row.accountId ?? '') ?? null,
    })),
    units: byUnit(units),
    accountName: nameOf.get(accountId ?? '') ?? null,
    next,
  }
})

/** Whether the log is whole: how far the chain is, and what the last nightly check of it said. */
const chain = asking.query(async ({ ctx }) => {
  const [[state]] = await read(ctx.db, ctx.tenantId, chainState(ctx.tenantId))
  if (state === undefined) throw new Error('no state of the chain')
  return state
})

export const audit = defineModule({ name: 'audit', router: { list, export: exportLog, chain } })

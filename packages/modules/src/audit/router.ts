import { openCursor, sealCursor } from '@melati/api/feed/cursor'
import { defineModule } from '@melati/api/module'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import type { ActingContext } from '@melati/api/context'
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
  cursor: z.optional(z.string().check(z.maxLength(1_000))),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
})

/**
 * Who did what, newest first: all of the city for whoever stands at its root, below it what concerns the own area.
 * Days are of the city's zone, both included.
 */
const list = asking.input(List).query(async ({ ctx, input }) => {
  const { tenantId, tenant, actor } = ctx
  const { from, to, limit } = input
  const after = placeOf(ctx, input.cursor)
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
      after,
      limit: limit + 1,
    }),
  )
  const page = found.slice(0, limit)
  const accountIds = [...new Set(page.flatMap(({ accountId }) => accountId ?? []))]
  const [names] = await read(ctx.db, tenantId, namesOf(tenantId, accountIds))
  const nameOf = new Map(names.map(({ accountId, name }) => [accountId, name]))
  const last = page.at(-1)
  return {
    // Transaction ids and sequence numbers are of the whole server and would tell how much others do.
    rows: page.map(({ xid: _xid, seq: _seq, ...row }) => ({
      ...row,
      accountName: nameOf.get(row.accountId ?? '') ?? null,
    })),
    next: found.length > limit && last !== undefined ? sealed(ctx, last) : null,
  }
})

/** Whether the log is whole: how far the chain is, and what the last nightly check of it said. */
const chain = asking.query(async ({ ctx }) => {
  const [[state]] = await read(ctx.db, ctx.tenantId, chainState(ctx.tenantId))
  if (state === undefined) throw new Error('no state of the chain')
  return state
})

/** What a cursor of this list says instead of a phone's scope. */
const SCOPE = 'audit'

function sealed({ keys, tenantId, randomBytes }: ActingContext, { xid, seq }: { xid: string; seq: number }): string {
  return sealCursor(keys, { tenantId, scopeId: SCOPE, epoch: '', xid, seq }, randomBytes(12))
}

function placeOf({ keys, tenantId }: ActingContext, text: string | undefined): { xid: string; seq: number } | null {
  if (text === undefined) return null
  const cursor = openCursor(keys, text)
  if (cursor === undefined || cursor.tenantId !== tenantId || cursor.scopeId !== SCOPE) {
    refuseWith('invalid-input', { field: 'cursor' })
  }
  return cursor
}

export const audit = defineModule({ name: 'audit', router: { list, chain } })

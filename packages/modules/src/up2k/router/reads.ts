import type { ActingContext } from '@melati/api/context'
import { reachAtEnd } from '@melati/api/figures/reach-at-end'
import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { countReading } from '@melati/api/reading/count-reading'
import { refuseWith } from '@melati/api/refusal-error'
import { read } from '@melati/db/tenancy'
import { mayReach, mayReachGroup } from '@melati/domain/actor'
import { GroupId, UnitId } from '@melati/domain/ids'
import { Period, periodNumber } from '@melati/domain/period'
import { GroupKind, GroupLevel, type GroupState } from '@melati/domain/up2k/group'
import * as z from 'zod/mini'
import { unitPlaces } from '../../hierarchy/published.ts'
import {
  balancesOf,
  groupsBehind,
  groupsWithin,
  levelsOf,
  membersBehind,
  membersOf,
  salesBehind,
  salesMonthsOf,
  salesOf,
} from '../queries/read.ts'
import { groupStates } from '../queries/state.ts'
import { behindColumns } from '../rules.ts'

/** Groups of a unit, by name; with `search` those whose name holds it. */
export const groups = asking
  .input(
    z.object({
      unitId: UnitId,
      level: z.optional(GroupLevel),
      kind: z.optional(GroupKind),
      search: z.optional(z.string().check(z.maxLength(100))),
      withClosed: z.optional(z.boolean()),
      ...page,
    }),
  )
  .query(async ({ ctx, path, input }) => {
    const { tenantId, today } = ctx
    const pages = pagesOf({ ctx, path, input })
    const of = {
      unitId: input.unitId,
      level: input.level ?? null,
      kind: input.kind ?? null,
      search: input.search?.normalize('NFC').replaceAll(/\s+/g, ' ').trim() ?? '',
      withClosed: input.withClosed ?? false,
      after: pages.after,
      limit: input.limit + 1,
    }
    const [[place], found] = await read(
      ctx.db,
      tenantId,
      unitPlaces(tenantId, [input.unitId], today),
      groupsWithin(tenantId, of, today),
    )
    if (place === undefined || !mayReach(ctx.actor, place)) refuseWith('not-found')
    return pages.of(found, input.limit, ({ name, groupId }) => ({ at: name, id: groupId }))
  })

function reachedGroup(ctx: ActingContext, state: GroupState | undefined): GroupState {
  if (state === undefined || !mayReachGroup(ctx.actor, state)) refuseWith('not-found')
  return state
}

/** A group with its levels, members, what its books hold, its last sales and what it sold in each of twelve months. */
export const group = asking.input(z.object({ groupId: GroupId })).query(async ({ ctx, input }) => {
  const { tenantId } = ctx
  const { groupId } = input
  const [[state], levels, members, balances, lastSales, months] = await read(
    ctx.db,
    tenantId,
    groupStates(tenantId, [groupId]),
    levelsOf(tenantId, groupId),
    membersOf(tenantId, groupId),
    balancesOf(tenantId, groupId),
    salesOf(tenantId, groupId, null, 10),
    salesMonthsOf(tenantId, groupId, ctx.today),
  )
  const { kind, name, unit, since, closedOn, level } = reachedGroup(ctx, state)
  await countReading(ctx, personsIn(members))
  const cash = balances.find(({ account }) => account === '1-100')?.balance ?? 0
  const { unitId, kind: unitKind, name: unitName } = unit
  return {
    groupId,
    kind,
    name,
    level,
    unit: { unitId, kind: unitKind, name: unitName },
    startedOn: since,
    closedOn,
    levels,
    members,
    cash,
    balances,
    lastSales,
    months,
  }
})

/** A group's sales, the latest first; those taken back say so. */
export const sales = asking.input(z.object({ groupId: GroupId, ...page })).query(async ({ ctx, path, input }) => {
  const { tenantId } = ctx
  const pages = pagesOf({ ctx, path, input })
  const [[state], found] = await read(
    ctx.db,
    tenantId,
    groupStates(tenantId, [input.groupId]),
    salesOf(tenantId, input.groupId, pages.after, input.limit + 1),
  )
  reachedGroup(ctx, state)
  return pages.of(found, input.limit, ({ soldOn, saleId }) => ({ at: soldOn, id: saleId }))
})

/** The rows behind a figure; the sales behind rupiah are those behind the number of sales. */
export const behind = asking
  .input(z.object({ unitId: UnitId, period: Period, column: z.enum(behindColumns), ...page }))
  .query(async ({ ctx, path, input }) => {
    const { tenantId, db } = ctx
    const { column, period, limit } = input
    const pages = pagesOf({ ctx, path, input })
    const { unitId } = await reachAtEnd(ctx, input.unitId, period)
    const of = { unitId, period: periodNumber(period), after: pages.after, limit: limit + 1 }
    if (column === 'sales' || column === 'sales_rupiah') {
      const [found] = await read(db, tenantId, salesBehind(tenantId, of))
      return { kind: 'sale' as const, ...pages.of(found, limit, (row) => ({ at: row.soldOn, id: row.saleId })) }
    }
    const [what, level] = column.split('_')
    if (what === 'groups') {
      const [found] = await read(db, tenantId, groupsBehind(tenantId, level ?? null, of))
      return { kind: 'group' as const, ...pages.of(found, limit, (row) => ({ at: row.name, id: row.groupId })) }
    }
    const [found] = await read(db, tenantId, membersBehind(tenantId, level ?? null, of))
    const shown = pages.of(found, limit, (row) => ({ at: row.personName, id: row.membershipId }))
    await countReading(ctx, personsIn(shown.rows))
    return { kind: 'member' as const, ...shown }
  })

const personsIn = (rows: readonly { readonly personId: string }[]) => rows.map(({ personId }) => personId)

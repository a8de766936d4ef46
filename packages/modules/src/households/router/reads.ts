import { reachAtEnd } from '@melati/api/figures/reach-at-end'
import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { countReading } from '@melati/api/reading/count-reading'
import { read } from '@melati/db/tenancy'
import { UnitId } from '@melati/domain/ids'
import { Period, periodNumber } from '@melati/domain/period'
import * as z from 'zod/mini'
import { personsOf } from '../figures.ts'
import { familiesBehind, householdsBehind, personsBehind } from '../queries/behind.ts'
import { duplicatesWithin } from '../queries/duplicates.ts'
import { householdsOfNamed, householdsWithin } from '../queries/list.ts'
import { behindColumns, columnsOf, houseColumnOf } from '../rules.ts'
import { reachToday } from './reach.ts'

/** Shorter, a search finds nearly everyone. */
const shortest = 2

/**
 * Households of a unit. With `search` (two letters or more): one row per resident whose name holds it, by name; without:
 * open households by address.
 */
export const list = asking
  .input(z.object({ unitId: UnitId, search: z.optional(z.string().check(z.maxLength(100))), ...page }))
  .query(async ({ ctx, path, input }) => {
    const { tenantId } = ctx
    const pages = pagesOf({ ctx, path, input })
    await reachToday(ctx, input.unitId)
    const of = { unitId: input.unitId, after: pages.after, limit: input.limit + 1 }
    const text = input.search?.normalize('NFC').replaceAll(/\s+/g, ' ').trim() ?? ''
    const isSearch = text.length >= shortest
    const [found] = await read(
      ctx.db,
      tenantId,
      isSearch ? householdsOfNamed(tenantId, of, text) : householdsWithin(tenantId, of),
    )
    const shown = pages.of(found, input.limit, ({ match, address, householdId }) =>
      match === null ? { at: address, id: householdId } : { at: match.name, id: match.personId },
    )
    await countReading(ctx, householdsIn(shown.rows))
    return shown
  })

/** The rows behind a figure: all pages together are as many as the figure says. */
export const behind = asking
  .input(z.object({ unitId: UnitId, period: Period, column: z.enum(behindColumns), ...page }))
  .query(async ({ ctx, path, input }) => {
    const pages = pagesOf({ ctx, path, input })
    const unit = await reachAtEnd(ctx, input.unitId, input.period)
    const { column, period, limit } = input
    const of = { unitId: unit.unitId, period: periodNumber(period), after: pages.after, limit: limit + 1 }
    const { tenantId, db } = ctx
    const house = houseColumnOf(column)
    if (column === 'households' || house !== undefined) {
      const [found] = await read(db, tenantId, householdsBehind(tenantId, of, house))
      const shown = pages.of(found, limit, (row) => ({ at: row.address, id: row.householdId }))
      await countReading(ctx, householdsIn(shown.rows))
      return { kind: 'household' as const, ...shown }
    }
    if (column === 'families') {
      const [found] = await read(db, tenantId, familiesBehind(tenantId, of))
      const shown = pages.of(found, limit, (row) => ({ at: row.address, id: row.familyId }))
      await countReading(ctx, householdsIn(shown.rows))
      return { kind: 'family' as const, ...shown }
    }
    const [found] = await read(
      db,
      tenantId,
      personsBehind(
        tenantId,
        columnsOf(column).flatMap((one) => personsOf(one) ?? []),
        of,
      ),
    )
    const shown = pages.of(found, limit, (row) => ({ at: row.name, id: row.personId }))
    await countReading(ctx, householdsIn(shown.rows))
    return { kind: 'person' as const, ...shown }
  })

/** Residents of a unit whose NIK another resident of the city has too; kept apart until somebody looks (F-033). */
export const duplicates = asking.input(z.object({ unitId: UnitId, ...page })).query(async ({ ctx, path, input }) => {
  const pages = pagesOf({ ctx, path, input })
  await reachToday(ctx, input.unitId)
  const of = { unitId: input.unitId, after: pages.after, limit: input.limit + 1 }
  const [found] = await read(ctx.db, ctx.tenantId, duplicatesWithin(ctx.tenantId, of))
  const shown = pages.of(found, input.limit, ({ name, personId }) => ({ at: name, id: personId }))
  await countReading(ctx, householdsIn(shown.rows.flatMap((row) => [row, ...row.others])))
  return shown
})

const householdsIn = (rows: readonly { readonly householdId: string }[]) => rows.map(({ householdId }) => householdId)

import type { Figures } from '@melati/db/figures/define'
import { type Stored, storedFigures } from '@melati/db/figures/stored'
import { totals, type TotalsRow } from '@melati/db/figures/totals'
import { childrenAtEnd, unitAtEnd } from '@melati/db/figures/within'
import { hot } from '@melati/db/query'
import { read } from '@melati/db/tenancy'
import { UnitId } from '@melati/domain/ids'
import { Period, periodNumber } from '@melati/domain/period'
import type { CompiledQuery } from 'kysely'
import * as z from 'zod/mini'
import type { ActingContext } from '../context.ts'
import { asking } from '../procedures.ts'
import { reachAtEnd, reached, refuseFuture } from './reach-at-end.ts'

type Count<Column extends string> = Record<Column, number>
type Ask = { tenantId: number; unitId: string; period: number }

/**
 * A module's figures of a unit and of each unit right below it: exact and fresh, zero where nothing was written. The same
 * procedure for every module that counts.
 */
export function totalsOf<const Column extends string>(figures: Figures<Column>) {
  const query = hotTotals(figures)
  const stored = { kota: storedFigures(figures, 'kota'), kecamatan: storedFigures(figures, 'kecamatan') }
  const none = countsOf(figures, () => 0)
  return asking.input(z.object({ unitId: UnitId, period: Period })).query(async ({ ctx, input }) => {
    const { tenantId } = ctx
    refuseFuture(ctx, input.period)
    const ask = { tenantId, unitId: input.unitId, period: periodNumber(input.period) }
    // What the city is needs no asking, so that its recap is one round trip.
    const { kind } =
      input.unitId === ctx.tenant.rootUnitId ? { kind: 'kota' } : await reachAtEnd(ctx, ask.unitId, input.period)
    if (kind === 'kota' || kind === 'kecamatan') {
      const found = await wholeOf(ctx, figures, stored[kind], ask)
      if (found !== undefined) return { ...found, period: input.period }
    }
    const [[place], rows, children] = await read(
      ctx.db,
      tenantId,
      unitAtEnd(tenantId, ask.unitId, ask.period),
      query(kind, ask),
      childrenAtEnd(tenantId, ask.unitId, ask.period),
    )
    const unit = reached(ctx, place)
    const counts = new Map(rows.map((row) => [row.unitId, countsOf(figures, (column) => row[column])]))
    return {
      unit,
      period: input.period,
      own: counts.get(unit.unitId) ?? none,
      children: children.map((child) => ({ ...child, ...(counts.get(child.unitId) ?? none) })),
    }
  })
}

/** From stored rows alone, as nearly every read of a board is; undefined while something waits to be counted again. */
async function wholeOf<Column extends string>(
  ctx: ActingContext,
  figures: Figures<Column>,
  stored: Stored<Column>,
  ask: Ask,
) {
  const [[place], [own], children] = await read(
    ctx.db,
    ctx.tenantId,
    unitAtEnd(ask.tenantId, ask.unitId, ask.period),
    stored.own(ask),
    stored.below(ask),
  )
  const unit = reached(ctx, place)
  return own?.isWhole === true ? { unit, own: countsOf(figures, (column) => own[column]), children } : undefined
}

function countsOf<Column extends string>({ columns }: Figures<Column>, of: (column: Column) => number) {
  return Object.fromEntries(columns.map((column) => [column, of(column)])) as Count<Column>
}

/** Compiled once for each shape of the tree's levels (`performance.md`, "The endpoint"). */
function hotTotals<Column extends string>(figures: Figures<Column>) {
  const compile = (kind: string) =>
    hot<Ask, TotalsRow<Column>>((value) =>
      totals(value('tenantId'), figures, { unitId: value('unitId'), kind, period: value('period') }),
    )
  const compiled = {
    kota: compile('kota'),
    kecamatan: compile('kecamatan'),
    kelurahan: compile('kelurahan'),
    below: compile('rw'),
  }
  return (kind: string, ask: Ask): CompiledQuery<TotalsRow<Column>> =>
    (kind === 'kota' || kind === 'kecamatan' || kind === 'kelurahan' ? compiled[kind] : compiled.below)(ask)
}

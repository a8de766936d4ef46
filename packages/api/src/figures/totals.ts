import type { Figures } from '@melati/db/figures/define'
import { type Recap, storedRecap } from '@melati/db/figures/stored'
import { totals, type TotalsRow } from '@melati/db/figures/totals'
import { childrenAtEnd, unitAtEnd, type UnitOf } from '@melati/db/figures/within'
import { hot } from '@melati/db/query'
import { read } from '@melati/db/tenancy'
import { UnitId } from '@melati/domain/ids'
import { Period, periodNumber } from '@melati/domain/period'
import type { UnitKind } from '@melati/domain/units'
import type { CompiledQuery } from 'kysely'
import * as z from 'zod/mini'
import type { ActingContext } from '../context.ts'
import { type Ahead, readAhead } from '../ahead.ts'
import { keptJson } from '../kept-json.ts'
import { asking } from '../procedures.ts'
import { refuseWith } from '../refusal-error.ts'
import { type FiguredUnit, reached, refuseFuture } from './reach-at-end.ts'

type Count<Column extends string> = Record<Column, number>
type Ask = { tenantId: number; unitId: string; period: number }

interface Totals<Column extends string> {
  readonly unit: FiguredUnit
  readonly period: Period
  readonly own: Count<Column>
  readonly children: (UnitOf & Count<Column>)[]
}

/** As small as the areas that the public is told of. */
const largeKinds: ReadonlySet<string> = new Set<UnitKind>(['kota', 'kecamatan', 'kelurahan'])

/** Figures of a few houses leave the city by no key: who lives there could be told apart (R-SDI-03). */
const mayBeTold = ({ key }: ActingContext, { kind }: { kind: string }) => key === undefined || largeKinds.has(kind)

const asked = z.object({ unitId: UnitId, period: Period })

/**
 * A module's figures of a unit and of each unit right below it: exact and fresh, zero where nothing was written. The same
 * procedure for every module that counts.
 */
export function totalsOf<const Column extends string>(figures: Figures<Column>) {
  const query = hotTotals(figures)
  const stored = { kota: storedRecap(figures, 'kota'), kecamatan: storedRecap(figures, 'kecamatan') }
  const none = countsOf(figures, () => 0)
  const answers = new WeakMap<Recap<Column>, Totals<Column>>()
  const cityFirst = (ask: Ask) => [stored.kota.query(ask)] as const
  // Whether it is a kecamatan is not known yet; of anything else nothing is found.
  const first = (ask: Ask) => [stored.kecamatan.query(ask), unitAtEnd(ask.tenantId, ask.unitId, ask.period)] as const
  const ahead: Ahead = ({ tenantId, rootUnitId }, given) => {
    const input = asked.safeParse(given)
    if (!input.success) return undefined
    const { unitId, period } = input.data
    const ask = { tenantId, unitId, period: periodNumber(period) }
    return unitId === rootUnitId ? cityFirst(ask) : first(ask)
  }
  return asking
    .meta({ ahead })
    .input(asked)
    .query(async ({ ctx, input: { unitId, period } }) => {
      refuseFuture(ctx, period)
      const ask = { tenantId: ctx.tenantId, unitId, period: periodNumber(period) }
      if (unitId === ctx.tenant.rootUnitId) {
        const [[city]] = await readAhead(ctx, ...cityFirst(ask))
        const recap = stored.kota.read(ask, city)
        if (recap === undefined) return exact(ctx, 'kota', ask, period)
        return told(recap, reached(ctx, { ...recap.own, ancestors: [] }), period)
      }
      const [[found], [place]] = await readAhead(ctx, ...first(ask))
      const unit = reached(ctx, place)
      if (!mayBeTold(ctx, unit)) refuseWith('area-too-small', { field: 'unitId' })
      const recap = unit.kind === 'kecamatan' ? stored.kecamatan.read(ask, found) : undefined
      return recap === undefined ? exact(ctx, unit.kind, ask, period) : told(recap, unit, period)
    })

  /** While something waits to be counted again, and for what is summed on the fly. */
  async function exact(ctx: ActingContext, kind: string, ask: Ask, period: Period): Promise<Totals<Column>> {
    const { tenantId, unitId } = ask
    const [[place], rows, children] = await read(
      ctx.db,
      tenantId,
      unitAtEnd(tenantId, unitId, ask.period),
      query(kind, ask),
      childrenAtEnd(tenantId, unitId, ask.period),
    )
    const unit = reached(ctx, place)
    const counts = new Map(rows.map((row) => [row.unitId, countsOf(figures, (column) => row[column])]))
    return {
      unit,
      period,
      own: counts.get(unit.unitId) ?? none,
      children: children
        .filter((child) => mayBeTold(ctx, child))
        .map((child) => ({ ...child, ...(counts.get(child.unitId) ?? none) })),
    }
  }

  /** The same answer as long as the recap is the same. */
  function told(recap: Recap<Column>, unit: FiguredUnit, period: Period) {
    const { own, below } = recap
    const before = answers.get(recap)
    if (before !== undefined) return before
    const answer = keptJson({ unit, period, own: countsOf(figures, (column) => own[column]), children: below })
    answers.set(recap, answer)
    return answer
  }
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

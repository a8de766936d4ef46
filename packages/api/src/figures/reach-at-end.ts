import { unitAtEnd, type UnitAtEnd } from '@melati/db/figures/within'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { UnitId } from '@melati/domain/ids'
import { type Period, periodNumber, periodOf } from '@melati/domain/period'
import type { UnitKind } from '@melati/domain/units'
import type { ActingContext } from '../context.ts'
import { refuseWith } from '../refusal-error.ts'

export interface FiguredUnit {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly code: string | null
  readonly parentId: UnitId | null
}

/**
 * The unit, if it stood in the caller's area at the end of that month: figures of earlier months are under the earlier
 * tree, and so is who may see them. Refuses `not-found`, and `not-a-period` for a month that has not begun.
 */
export async function reachAtEnd(ctx: ActingContext, unitId: string, period: Period): Promise<FiguredUnit> {
  refuseFuture(ctx, period)
  const [[unit]] = await read(ctx.db, ctx.tenantId, unitAtEnd(ctx.tenantId, unitId, periodNumber(period)))
  return reached(ctx, unit)
}

export function reached(ctx: ActingContext, unit: UnitAtEnd | undefined): FiguredUnit {
  if (unit === undefined) refuseWith('not-found')
  const [unitId, ancestors] = [UnitId.parse(unit.unitId), unit.ancestors.map((id) => UnitId.parse(id))]
  if (!mayReach(ctx.actor, { unitId, ancestors })) refuseWith('not-found')
  const { kind, name, code } = unit
  return { unitId, kind: kind as UnitKind, name, code, parentId: ancestors.at(-1) ?? null }
}

export function refuseFuture(ctx: ActingContext, period: Period): void {
  if (period > periodOf(ctx.today)) refuseWith('not-a-period', { field: 'period' })
}

import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import type { ActingContext } from '@melati/api/context'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { childKinds } from '@melati/domain/hierarchy/levels'
import { UnitId } from '@melati/domain/ids'
import { UnitKind } from '@melati/domain/units'
import * as z from 'zod/mini'
import {
  childrenOf,
  countsWithin,
  placingsOf,
  searchUnits,
  type StandingUnit,
  successorsOf,
  unitWithPath,
} from '../queries/tree.ts'

/** Where the acting grant stands: the unit it hangs on with its path, the start of the scope switcher. */
export const scope = asking.query(async ({ ctx }) => {
  const { scopeUnitId } = ctx.actor
  if (scopeUnitId === null) return { unit: null, path: [], childKind: null }
  const [[unit]] = await read(ctx.db, ctx.tenantId, unitWithPath(ctx.tenantId, scopeUnitId))
  if (unit === undefined) return { unit: null, path: [], childKind: null }
  return { unit: labelOf(unit), path: unit.path, childKind: childKindOf(ctx, unit) }
})

/** A unit (the grant's own when none is named), its path and one page of what stands right below it. */
export const tree = asking
  .input(z.object({ unitId: z.optional(UnitId), ...page }))
  .query(async ({ ctx, path, input }) => {
    const { tenantId } = ctx
    const pages = pagesOf({ ctx, path, input })
    const at = { day: ctx.today, dasawismaDepth: ctx.tenant.settings.levels.length }
    const unitId = input.unitId ?? ctx.actor.scopeUnitId ?? refuseWith('not-found')
    const [[unit], found] = await read(
      ctx.db,
      tenantId,
      unitWithPath(tenantId, unitId),
      childrenOf(tenantId, unitId, at, pages.after, input.limit + 1),
    )
    const here = reached(ctx, unit)
    const { rows: children, next } = pages.of(found, input.limit, (one) => ({ at: one.name, id: one.unitId }))
    return {
      unit: labelOf(here),
      path: here.path,
      childKind: childKindOf(ctx, here),
      children,
      next,
    }
  })

/** Everything about one unit: its names, what stands in it, where it stood, what it came from and went into. */
export const unit = asking.input(z.object({ unitId: UnitId })).query(async ({ ctx, input }) => {
  const { tenantId } = ctx
  const [[found], counts, placings, linked] = await read(
    ctx.db,
    tenantId,
    unitWithPath(tenantId, input.unitId),
    countsWithin(tenantId, input.unitId, ctx.today),
    placingsOf(tenantId, input.unitId),
    successorsOf(tenantId, input.unitId),
  )
  const { ancestors: _, ...here } = reached(ctx, found)
  const onSide = (wanted: 'before' | 'after') => linked.filter(({ side }) => side === wanted).map(labelOf)
  return {
    ...here,
    childKind: childKindOf(ctx, here),
    counts: counts.flatMap(({ depth, count }) => {
      const kind = ctx.tenant.settings.levels[depth - 1]
      return kind === undefined ? [] : [{ kind, count }]
    }),
    placings,
    predecessors: onSide('before'),
    successors: onSide('after'),
  }
})

/** Units of one's area by name, former name or code. */
export const search = asking
  .input(
    z.object({
      query: z.string().check(z.minLength(1), z.maxLength(80)),
      kind: z.optional(UnitKind),
      limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 20),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { scopeUnitId } = ctx.actor
    const query = input.query.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
    if (scopeUnitId === null || query === '' || !mayReach(ctx.actor, { unitId: scopeUnitId, ancestors: [] })) return []
    const [found] = await read(
      ctx.db,
      ctx.tenantId,
      searchUnits(ctx.tenantId, { query, scopeUnitId, kind: input.kind ?? null, limit: input.limit }, ctx.today),
    )
    return found
  })

function reached(ctx: ActingContext, unit: StandingUnit | undefined): StandingUnit {
  if (unit === undefined || !mayReach(ctx.actor, unit)) refuseWith('not-found')
  return unit
}

function childKindOf(ctx: ActingContext, { kind, closedOn }: Pick<StandingUnit, 'kind' | 'closedOn'>): UnitKind | null {
  return closedOn === null ? (childKinds(ctx.tenant.settings.levels, kind)[0] ?? null) : null
}

function labelOf({ unitId, kind, name, code }: Pick<StandingUnit, 'unitId' | 'kind' | 'name' | 'code'>) {
  return { unitId, kind, name, code }
}

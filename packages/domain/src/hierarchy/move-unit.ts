import * as z from 'zod/mini'
import { isAbove, mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { isWithin } from '../units.ts'
import { childKinds } from './levels.ts'
import type { TenantLevels } from './levels.ts'
import { decideUnitName } from './unit-name.ts'
import type { UnitState } from './unit-state.ts'

export const MoveUnit = z.object({ unitId: UnitId, parentId: UnitId, since: Day })
export type MoveUnit = z.infer<typeof MoveUnit>

/** `siblingNames` are those of the new parent's open children. */
export type MoveUnitState = {
  levels: TenantLevels
  unit: UnitState | null
  parent: UnitState | null
  siblingNames: readonly string[]
}

/** `replaces` when the move begins on the day the unit came to stand where it is: that placing was a slip and leaves no trace. */
export type MovedUnit = {
  unitId: UnitId
  fromParentId: UnitId
  parentId: UnitId
  ancestors: readonly UnitId[]
  since: Day
  replaces: boolean
}

/**
 * Moves a unit under another parent from a day on; figures of earlier months stay under the earlier tree (design/architecture.md 5).
 * Only someone above both ends may: whoever stands on the unit itself would raise the own area.
 */
export function decideMoveUnit(order: MoveUnit, state: MoveUnitState, actor: Actor, today: Day): Decision<MovedUnit> {
  const { unit, parent } = state
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!parent) return refuse('not-found', { field: 'parentId' })
  if (!isAbove(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (!mayReach(actor, parent)) return refuse('outside-your-area', { field: 'parentId' })
  if (isWithin(unit.unitId, parent)) return refuse('unit-under-itself', { field: 'parentId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  if (parent.closedOn !== null) return refuse('unit-closed', { field: 'parentId' })
  if (unit.parentId === null || !childKinds(state.levels, parent.kind).includes(unit.kind))
    return refuse('unit-wrong-parent', { field: 'parentId' })
  if (unit.parentId === parent.unitId) return refuse('unit-already-there', { field: 'parentId' })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < unit.placedSince)
    return refuse('unit-has-later-change', { field: 'since', hint: { earliest: unit.placedSince } })
  if (order.since < parent.since) return refuse('too-early', { field: 'since', hint: { earliest: parent.since } })
  const name = decideUnitName(unit.name, state.siblingNames)
  if (!name.ok) return name
  return allow({
    unitId: unit.unitId,
    fromParentId: unit.parentId,
    parentId: parent.unitId,
    ancestors: [...parent.ancestors, parent.unitId],
    since: order.since,
    replaces: order.since === unit.placedSince,
  })
}

import * as z from 'zod/mini'
import { isAbove, mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { UnitState } from './unit-state.ts'

/** `closedOn` is the first day without the unit; `successorIds` the units it was split into or joined to. */
export const CloseUnit = z.object({
  unitId: UnitId,
  closedOn: Day,
  successorIds: z.optional(z.array(UnitId).check(z.maxLength(20))),
})
export type CloseUnit = z.infer<typeof CloseUnit>

/** What still stands there on `closedOn`, and the successors as far as the tenant has them. */
export type CloseUnitState = {
  unit: UnitState | null
  openChildren: number
  households: number
  openGroups: number
  livingCentres: number
  shownProducts: number
  successors: readonly UnitState[]
}

export type ClosedUnit = { unitId: UnitId; closedOn: Day; successorIds: readonly UnitId[] }

export function decideCloseUnit(
  order: CloseUnit,
  state: CloseUnitState,
  actor: Actor,
  today: Day,
): Decision<ClosedUnit> {
  const { unit, successors } = state
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!isAbove(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  const wanted = [...new Set(order.successorIds ?? [])]
  const found = wanted.map((id) => successors.find((successor) => successor.unitId === id))
  for (const successor of found) {
    if (!successor) return refuse('not-found', { field: 'successorIds' })
    if (!mayReach(actor, successor)) return refuse('outside-your-area', { field: 'successorIds' })
    if (successor.unitId === unit.unitId) return refuse('unit-under-itself', { field: 'successorIds' })
    if (successor.kind !== unit.kind) return refuse('unit-wrong-parent', { field: 'successorIds' })
    if (successor.closedOn !== null) return refuse('unit-closed', { field: 'successorIds' })
  }
  const left = state.openChildren + state.households + state.openGroups + state.livingCentres + state.shownProducts
  if (left > 0) return refuse('unit-not-empty', { field: 'unitId', hint: { left } })
  if (order.closedOn > today) return refuse('future-date', { field: 'closedOn' })
  if (order.closedOn <= unit.placedSince)
    return refuse('unit-has-later-change', { field: 'closedOn', hint: { earliest: unit.placedSince } })
  return allow({ unitId: unit.unitId, closedOn: order.closedOn, successorIds: wanted })
}

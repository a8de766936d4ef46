import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { decideUnitName } from './unit-name.ts'
import type { UnitState } from './unit-state.ts'

export const RenameUnit = z.object({ unitId: UnitId, name: z.string() })
export type RenameUnit = z.infer<typeof RenameUnit>

/** `siblingNames` without the unit's own. */
export type RenameUnitState = { unit: UnitState | null; siblingNames: readonly string[] }

/** The old name stays on as an alias, since people go on searching for it. */
export type RenamedUnit = { unitId: UnitId; name: string; alias: string }

export function decideRenameUnit(order: RenameUnit, state: RenameUnitState, actor: Actor): Decision<RenamedUnit> {
  const { unit } = state
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!mayReach(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  const name = decideUnitName(order.name, state.siblingNames)
  if (!name.ok) return name
  return allow({ unitId: unit.unitId, name: name.value, alias: unit.name })
}

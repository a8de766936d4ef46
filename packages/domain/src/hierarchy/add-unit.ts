import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { parentOf, RegionCode } from '../region.ts'
import { UnitKind } from '../units.ts'
import { childKinds } from './levels.ts'
import type { TenantLevels } from './levels.ts'
import { decideUnitName } from './unit-name.ts'
import type { UnitState } from './unit-state.ts'

/** `code` belongs to kecamatan and kelurahan, which have official ones, and to nothing below. */
export const AddUnit = z.object({
  unitId: UnitId,
  parentId: UnitId,
  kind: UnitKind,
  name: z.string(),
  since: Day,
  code: z.optional(RegionCode),
})
export type AddUnit = z.infer<typeof AddUnit>

/** `siblingNames` are those of the parent's open children; `idTaken` and `codeTaken` say whether the tenant has them already. */
export type AddUnitState = {
  levels: TenantLevels
  parent: UnitState | null
  siblingNames: readonly string[]
  idTaken: boolean
  codeTaken: boolean
}

export type AddedUnit = {
  unitId: UnitId
  parentId: UnitId
  ancestors: readonly UnitId[]
  kind: UnitKind
  name: string
  code: RegionCode | null
  since: Day
}

export function decideAddUnit(order: AddUnit, state: AddUnitState, actor: Actor, today: Day): Decision<AddedUnit> {
  const { parent, levels } = state
  if (!parent) return refuse('not-found', { field: 'parentId' })
  if (!mayReach(actor, parent)) return refuse('outside-your-area', { field: 'parentId' })
  if (state.idTaken) return refuse('duplicate-id', { field: 'unitId' })
  if (!levels.includes(order.kind)) return refuse('level-not-used', { field: 'kind' })
  if (!childKinds(levels, parent.kind).includes(order.kind)) return refuse('unit-wrong-parent', { field: 'parentId' })
  if (parent.closedOn !== null) return refuse('unit-closed', { field: 'parentId' })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < parent.since) return refuse('too-early', { field: 'since', hint: { earliest: parent.since } })
  const code = decideCode(order, parent, state.codeTaken)
  if (!code.ok) return code
  const name = decideUnitName(order.name, state.siblingNames)
  if (!name.ok) return name
  return allow({
    unitId: order.unitId,
    parentId: parent.unitId,
    ancestors: [...parent.ancestors, parent.unitId],
    kind: order.kind,
    name: name.value,
    code: code.value,
    since: order.since,
  })
}

function decideCode(order: AddUnit, parent: UnitState, taken: boolean): Decision<RegionCode | null> {
  const official = order.kind === 'kecamatan' || order.kind === 'kelurahan'
  if (!official) return order.code === undefined ? allow(null) : refuse('unit-code-wrong', { field: 'code' })
  if (order.code === undefined) return refuse('unit-code-missing', { field: 'code' })
  if (taken) return refuse('duplicate-id', { field: 'code' })
  if (parent.code !== null && parentOf(order.code) !== parent.code) return refuse('unit-code-wrong', { field: 'code' })
  return allow(order.code)
}

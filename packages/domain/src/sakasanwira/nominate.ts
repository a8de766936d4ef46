import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import type { UnitState } from '../hierarchy/unit-state.ts'
import { CentreId, UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { CentreDescription, CentreMove } from './centre.ts'
import { DescribeCentre, describeCentre } from './describe.ts'
import { takeSlot } from './slot.ts'
import type { SlotHolder } from './slot.ts'

export const Nominate = z.extend(DescribeCentre, { centreId: CentreId, unitId: UnitId })
export type Nominate = z.infer<typeof Nominate>

/** `holders` are the living centres of the kelurahan. */
export type NominateState = {
  unit: UnitState | null
  holders: readonly SlotHolder[]
  idTaken: boolean
  settings: { centres: { maxPerKelurahan: number } }
}

export type Nominated = CentreMove & CentreDescription & { unitId: UnitId; slot: number }

export function decideNominate(order: Nominate, state: NominateState, actor: Actor, today: Day): Decision<Nominated> {
  const { unit, holders, settings } = state
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!mayReach(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (state.idTaken) return refuse('duplicate-id', { field: 'centreId' })
  if (unit.kind !== 'kelurahan') return refuse('centre-wrong-unit', { field: 'unitId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  const described = describeCentre(order)
  if (!described.ok) return described
  const slot = takeSlot(holders, settings.centres.maxPerKelurahan, 'unitId')
  if (!slot.ok) return slot
  const { centreId, unitId } = order
  const to = 'diusulkan' as const
  return allow({
    centreId,
    unitId,
    slot: slot.value,
    ...described.value,
    act: 'nominate',
    from: to,
    to,
    day: today,
    note: null,
  })
}

import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { houseLimitWarnings } from '../hierarchy/house-limit.ts'
import type { UnitState } from '../hierarchy/unit-state.ts'
import { HouseholdId, UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'
import type { HouseholdState } from './household-state.ts'
import { addressMax } from './register-household.ts'

/** A whole household goes to another dasawisma of the city; `address` where it has a new one. */
export const MoveHousehold = z.object({
  householdId: HouseholdId,
  unitId: UnitId,
  address: z.optional(z.string()),
  since: Day,
})
export type MoveHousehold = z.infer<typeof MoveHousehold>

/** `houses` stand in the new dasawisma already. */
export type MoveHouseholdState = {
  household: HouseholdState | null
  unit: UnitState | null
  houses: number
  settings: { dasawismaMax: number }
}

/** `replaces` when it moves on the very day it came: the earlier placing was a slip and leaves no trace. */
export type MovedHousehold = {
  householdId: HouseholdId
  fromUnitId: UnitId
  unitId: UnitId
  address: string | null
  since: Day
  replaces: boolean
}

/** Both ends must lie in the actor's area: a cadre does not take a household out of another's, nor put one in. */
export function decideMoveHousehold(
  order: MoveHousehold,
  state: MoveHouseholdState,
  actor: Actor,
  today: Day,
): Decision<MovedHousehold> {
  const { household, unit } = state
  if (!household) return refuse('not-found', { field: 'householdId' })
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!mayReach(actor, household.unit)) return refuse('outside-your-area', { field: 'householdId' })
  if (!mayReach(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (household.closedOn !== null) return refuse('household-closed', { field: 'householdId' })
  if (unit.kind !== 'dasawisma') return refuse('not-a-dasawisma', { field: 'unitId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  if (household.unit.unitId === unit.unitId) return refuse('household-already-there', { field: 'unitId' })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < household.placedSince)
    return refuse('household-has-later-change', { field: 'since', hint: { earliest: household.placedSince } })
  if (order.since < unit.since) return refuse('too-early', { field: 'since', hint: { earliest: unit.since } })
  const address = order.address === undefined ? allow(null) : cleanText(order.address, addressMax, 'address')
  if (!address.ok) return address
  return allow(
    {
      householdId: household.householdId,
      fromUnitId: household.unit.unitId,
      unitId: unit.unitId,
      address: address.value,
      since: order.since,
      replaces: order.since === household.placedSince,
    },
    houseLimitWarnings(state.houses + 1, state.settings),
  )
}

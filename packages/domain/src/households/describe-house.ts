import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { HouseholdId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { HouseFacts, houseFields, waterSources } from './house.ts'
import type { HouseField, WaterSource } from './house.ts'
import { versionsFrom } from './house-history.ts'
import type { HouseVersion } from './house-history.ts'
import type { HouseholdState } from './household-state.ts'

/** What is stated of a house as of a day; what is left out stays as it was, null says that nobody knows any more. */
export const DescribeHouse = z.object({ householdId: HouseholdId, since: Day, facts: z.partial(HouseFacts) }).check(
  z.refine(({ facts }) => houseFields.some((field) => facts[field] !== undefined), {
    error: 'invalid-input',
    path: ['facts'],
  }),
)
export type DescribeHouse = z.infer<typeof DescribeHouse>

/** `history` is all that was ever stated of the house, by day. */
export type DescribeHouseState = { household: HouseholdState | null; history: readonly HouseVersion[] }

/** `versions`, the first of them as of `since`, take the place of those from that day on. */
export type DescribedHouse = {
  householdId: HouseholdId
  since: Day
  stated: readonly HouseField[]
  versions: readonly HouseVersion[]
}

export function decideDescribeHouse(
  order: DescribeHouse,
  { household, history }: DescribeHouseState,
  actor: Actor,
  today: Day,
): Decision<DescribedHouse> {
  if (!household) return refuse('not-found', { field: 'householdId' })
  if (!mayReach(actor, household.unit)) return refuse('outside-your-area', { field: 'householdId' })
  if (household.closedOn !== null) return refuse('household-closed', { field: 'householdId' })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < household.since) return refuse('too-early', { field: 'since', hint: { earliest: household.since } })
  const facts = { ...order.facts, ...(order.facts.water && { water: inOrder(order.facts.water) }) }
  return allow({
    householdId: household.householdId,
    since: order.since,
    stated: houseFields.filter((field) => facts[field] !== undefined),
    versions: versionsFrom(history, order.since, facts),
  })
}

/** Each once, in the order of the forms, so that the same sources are the same fact. */
const inOrder = (water: readonly WaterSource[]) => waterSources.filter((source) => water.includes(source))

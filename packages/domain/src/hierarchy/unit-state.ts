import type { Day } from '../day.ts'
import type { RegionCode } from '../region.ts'
import type { PlacedUnit } from '../units.ts'

/**
 * A unit as the rules see it: where it stands today, since when it exists and since when it stands there.
 * `closedOn` is the first day it no longer exists.
 */
export type UnitState = PlacedUnit & {
  code: RegionCode | null
  since: Day
  placedSince: Day
  closedOn: Day | null
}

import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import type { AgencyId } from '../ids.ts'

/** A dinas of a city as the rules see it. */
export type AgencyState = {
  agencyId: AgencyId
  name: string
  shortName: string | null
  /** The first day under the name it has now. */
  namedSince: Day
  /** The first day without it. */
  closedOn: Day | null
}

/** Dinas are the city's own, so whoever changes them stands on the city itself. */
export function standsOnCity(actor: Actor, rootUnitId: string): boolean {
  return actor.scopeKind === 'unit' && actor.scopeUnitId === rootUnitId
}

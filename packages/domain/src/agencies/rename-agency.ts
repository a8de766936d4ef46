import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { AgencyId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { decideAgencyNames } from './agency-name.ts'
import type { AgencyNames } from './agency-name.ts'
import { standsOnCity } from './agency-state.ts'
import type { AgencyState } from './agency-state.ts'

export const RenameAgency = z.object({
  agencyId: AgencyId,
  name: z.string(),
  shortName: z.optional(z.string()),
  since: Day,
})
export type RenameAgency = z.infer<typeof RenameAgency>

/** `otherNames` of the open ones, without its own. */
export type RenameAgencyState = { rootUnitId: string; agency: AgencyState | null; otherNames: readonly string[] }

/** `before` is what it was called until then; null when the name it has began that same day and is only put right. */
export type RenamedAgency = AgencyNames & { agencyId: AgencyId; since: Day; from: string; before: AgencyState | null }

export function decideRenameAgency(
  order: RenameAgency,
  { rootUnitId, agency, otherNames }: RenameAgencyState,
  actor: Actor,
  today: Day,
): Decision<RenamedAgency> {
  if (!standsOnCity(actor, rootUnitId)) return refuse('outside-your-area')
  if (!agency) return refuse('not-found', { field: 'agencyId' })
  if (agency.closedOn !== null) return refuse('agency-closed', { field: 'agencyId' })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < agency.namedSince)
    return refuse('agency-has-later-change', { field: 'since', hint: { earliest: agency.namedSince } })
  const names = decideAgencyNames(order, otherNames)
  if (!names.ok) return names
  const before = order.since > agency.namedSince ? agency : null
  return allow({ ...names.value, agencyId: agency.agencyId, since: order.since, from: agency.name, before })
}

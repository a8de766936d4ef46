import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { AgencyId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { standsOnCity } from './agency-state.ts'
import type { AgencyState } from './agency-state.ts'

/** `closedOn` is the first day without it; `successorId` the dinas it was merged into. */
export const CloseAgency = z.object({ agencyId: AgencyId, closedOn: Day, successorId: z.optional(AgencyId) })
export type CloseAgency = z.infer<typeof CloseAgency>

export type CloseAgencyState = { rootUnitId: string; agency: AgencyState | null; successor: AgencyState | null }
export type ClosedAgency = { agencyId: AgencyId; closedOn: Day; successorId: AgencyId | null }

/** Its officers lose their role with it: whoever goes on in the successor is invited there. */
export function decideCloseAgency(
  order: CloseAgency,
  { rootUnitId, agency, successor }: CloseAgencyState,
  actor: Actor,
  today: Day,
): Decision<ClosedAgency> {
  if (!standsOnCity(actor, rootUnitId)) return refuse('outside-your-area')
  if (!agency) return refuse('not-found', { field: 'agencyId' })
  if (agency.closedOn !== null) return refuse('agency-closed', { field: 'agencyId' })
  if (order.successorId !== undefined) {
    if (!successor) return refuse('not-found', { field: 'successorId' })
    if (successor.agencyId === agency.agencyId) return refuse('agency-own-successor', { field: 'successorId' })
    if (successor.closedOn !== null) return refuse('agency-closed', { field: 'successorId' })
  }
  if (order.closedOn > today) return refuse('future-date', { field: 'closedOn' })
  if (order.closedOn <= agency.namedSince)
    return refuse('agency-has-later-change', { field: 'closedOn', hint: { earliest: agency.namedSince } })
  return allow({
    agencyId: agency.agencyId,
    closedOn: order.closedOn,
    successorId: order.successorId === undefined ? null : (successor?.agencyId ?? null),
  })
}

import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { AgencyId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { decideAgencyNames } from './agency-name.ts'
import type { AgencyNames } from './agency-name.ts'
import { standsOnCity } from './agency-state.ts'

export const AddAgency = z.object({
  agencyId: AgencyId,
  name: z.string(),
  shortName: z.optional(z.string()),
  since: Day,
})
export type AddAgency = z.infer<typeof AddAgency>

export type AddAgencyState = { rootUnitId: string; openNames: readonly string[]; idTaken: boolean }
export type AddedAgency = AgencyNames & { agencyId: AgencyId; since: Day }

export function decideAddAgency(
  order: AddAgency,
  { rootUnitId, openNames, idTaken }: AddAgencyState,
  actor: Actor,
  today: Day,
): Decision<AddedAgency> {
  if (!standsOnCity(actor, rootUnitId)) return refuse('outside-your-area')
  if (idTaken) return refuse('duplicate-id', { field: 'agencyId' })
  if (order.since > today) return refuse('future-date', { field: 'since' })
  const names = decideAgencyNames(order, openNames)
  return names.ok ? allow({ ...names.value, agencyId: order.agencyId, since: order.since }) : names
}

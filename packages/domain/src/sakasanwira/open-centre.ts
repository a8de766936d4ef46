import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { CentreState } from './centre.ts'

/** A centre the tenant has, in the actor's area and not closed for good. */
export function openCentre(centre: CentreState | null, actor: Actor): Decision<CentreState> {
  if (!centre) return refuse('not-found', { field: 'centreId' })
  if (!mayReach(actor, centre.unit)) return refuse('outside-your-area', { field: 'centreId' })
  return centre.stage === 'ditutup' ? refuse('centre-closed', { field: 'centreId' }) : allow(centre)
}

import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { CentreId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { CentreMove, CentreState } from './centre.ts'
import { openCentre } from './open-centre.ts'
import { takeSlot } from './slot.ts'
import type { SlotHolder } from './slot.ts'
import type { CentreStage } from './stage.ts'
import { readReason } from './verify.ts'

/** `openedOn` is its first day, on or after the day of the decree. */
export const ActivateCentre = z.object({ centreId: CentreId, openedOn: Day })
export type ActivateCentre = z.infer<typeof ActivateCentre>

export type ActivatedCentre = CentreMove & { openedOn: Day }

export function decideActivate(
  order: ActivateCentre,
  state: { centre: CentreState | null },
  actor: Actor,
  today: Day,
): Decision<ActivatedCentre> {
  const found = openCentre(state.centre, actor)
  if (!found.ok) return found
  const { centreId, stage, skDate } = found.value
  if (stage !== 'ditetapkan' || skDate === null)
    return refuse('centre-wrong-stage', { field: 'centreId', hint: { stage } })
  const { openedOn } = order
  if (openedOn > today) return refuse('future-date', { field: 'openedOn' })
  if (openedOn < skDate) return refuse('too-early', { field: 'openedOn', hint: { earliest: skDate } })
  return allow({ centreId, act: 'activate', from: stage, to: 'aktif', day: today, note: null, openedOn })
}

export const LeadCentre = z.object({ centreId: CentreId, reason: z.string() })
export type LeadCentre = z.infer<typeof LeadCentre>

const lead =
  (act: 'setAside' | 'deactivate' | 'close', to: CentreStage, from: readonly CentreStage[]) =>
  (order: LeadCentre, state: { centre: CentreState | null }, actor: Actor, today: Day): Decision<CentreMove> => {
    const found = openCentre(state.centre, actor)
    if (!found.ok) return found
    const { centreId, stage } = found.value
    if (!from.includes(stage)) return refuse('centre-wrong-stage', { field: 'centreId', hint: { stage } })
    const reason = readReason(order.reason)
    if (!reason.ok) return reason
    return allow({ centreId, act, from: stage, to, day: today, note: reason.value })
  }

/** For special guidance: it stays open, the city looks after it. */
export const decideSetAside = lead('setAside', 'pembinaan-khusus', ['aktif'])

/** Its place in the kelurahan is free for another. */
export const decideDeactivate = lead('deactivate', 'tidak-aktif', ['aktif', 'pembinaan-khusus'])

/** For good; a nomination that comes to nothing ends here too, so that it holds no place for ever. */
export const decideClose = lead('close', 'ditutup', [
  ...(['diusulkan', 'diverifikasi-kecamatan', 'diverifikasi-dinas', 'ditetapkan'] as const),
  ...(['aktif', 'pembinaan-khusus', 'tidak-aktif'] as const),
])

/** `holders` are the other living centres of its kelurahan. */
export type ReactivateState = {
  centre: CentreState | null
  holders: readonly SlotHolder[]
  settings: { centres: { maxPerKelurahan: number } }
}

export type ReactivatedCentre = CentreMove & { slot: number }

/** Out of special guidance, or back from rest when the kelurahan has a place. */
export function decideReactivate(
  order: LeadCentre,
  { centre, holders, settings }: ReactivateState,
  actor: Actor,
  today: Day,
): Decision<ReactivatedCentre> {
  const found = openCentre(centre, actor)
  if (!found.ok) return found
  const { centreId, stage, slot: held } = found.value
  if (stage !== 'pembinaan-khusus' && stage !== 'tidak-aktif')
    return refuse('centre-wrong-stage', { field: 'centreId', hint: { stage } })
  const reason = readReason(order.reason)
  if (!reason.ok) return reason
  const slot = held === null ? takeSlot(holders, settings.centres.maxPerKelurahan, 'centreId') : allow(held)
  if (!slot.ok) return slot
  return allow({
    centreId,
    act: 'reactivate',
    from: stage,
    to: 'aktif',
    day: today,
    note: reason.value,
    slot: slot.value,
  })
}

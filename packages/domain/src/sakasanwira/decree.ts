import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { CentreId } from '../ids.ts'
import type { AccountId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'
import type { CentreMove, CentreState } from './centre.ts'
import { refuseOwnWork } from './checker.ts'
import { missingForDecree } from './missing.ts'
import type { DecreeNeeds } from './missing.ts'
import { openCentre } from './open-centre.ts'

export const DecreeCentre = z.object({ centreId: CentreId, skNumber: z.string(), skDate: Day })
export type DecreeCentre = z.infer<typeof DecreeCentre>

/** `hands`: every account of the one who acts. */
export type DecreeState = {
  centre: CentreState | null
  hands: readonly AccountId[]
  settings: { centres: DecreeNeeds & { dinasVerifies: boolean } }
}

export type DecreedCentre = CentreMove & { skNumber: string; skDate: Day }

export function decideDecree(
  order: DecreeCentre,
  { centre, hands, settings }: DecreeState,
  actor: Actor,
  today: Day,
): Decision<DecreedCentre> {
  const found = openCentre(centre, actor)
  if (!found.ok) return found
  const { centreId, stage } = found.value
  const { centres } = settings
  const checked = stage === 'diverifikasi-dinas' || (stage === 'diverifikasi-kecamatan' && !centres.dinasVerifies)
  if (!checked) return refuse('centre-wrong-stage', { field: 'centreId', hint: { stage } })
  const own = refuseOwnWork(found.value, hands)
  if (own) return own
  const missing = missingForDecree(found.value, centres)
  if (missing.length > 0)
    return refuse('centre-incomplete', {
      field: 'centreId',
      hint: { missing: missing.join(','), min: centres.minUnits },
    })
  const number = cleanText(order.skNumber, 80, 'skNumber')
  if (!number.ok) return number.because === 'text-empty' ? refuse('sk-missing', { field: 'skNumber' }) : number
  if (order.skDate > today) return refuse('future-date', { field: 'skDate' })
  const { skDate } = order
  return allow({
    centreId,
    act: 'decree',
    from: stage,
    to: 'ditetapkan',
    day: today,
    note: null,
    skNumber: number.value,
    skDate,
  })
}

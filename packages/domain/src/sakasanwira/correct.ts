import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import { CentreId } from '../ids.ts'
import { allow } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { CentreDescription, CentreMove, CentreState } from './centre.ts'
import { DescribeCentre, describeCentre } from './describe.ts'
import { openCentre } from './open-centre.ts'

export const CorrectCentre = z.extend(DescribeCentre, { centreId: CentreId })
export type CorrectCentre = z.infer<typeof CorrectCentre>

export type CorrectedCentre = CentreMove & CentreDescription

/** A centre that was sent back goes to the kecamatan again with its correction. */
export function decideCorrectCentre(
  order: CorrectCentre,
  state: { centre: CentreState | null },
  actor: Actor,
  today: Day,
): Decision<CorrectedCentre> {
  const found = openCentre(state.centre, actor)
  if (!found.ok) return found
  const { centreId, stage } = found.value
  const described = describeCentre(order)
  if (!described.ok) return described
  return allow({ ...described.value, centreId, act: 'correct', from: stage, to: stage, day: today, note: null })
}

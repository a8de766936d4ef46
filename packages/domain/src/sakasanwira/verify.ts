import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import { AccountId, CentreId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { Role } from '../roles.ts'
import { cleanText } from '../text.ts'
import type { CentreMove, CentreState } from './centre.ts'
import { refuseOwnWork } from './checker.ts'
import { openCentre } from './open-centre.ts'
import type { CentreStage } from './stage.ts'

/** `hands`: every account of the one who acts. */
export type VerifyState = {
  centre: CentreState | null
  hands: readonly AccountId[]
  settings: { centres: { dinasVerifies: boolean } }
}

export const VerifyCentre = z.object({ centreId: CentreId, note: z.optional(z.string()) })
export type VerifyCentre = z.infer<typeof VerifyCentre>

/** Who answers at a stage, and where the answer leads. */
const verifying: Partial<Record<CentreStage, { role: Role; to: CentreStage }>> = {
  diusulkan: { role: 'kecamatan-board', to: 'diverifikasi-kecamatan' },
  'diverifikasi-kecamatan': { role: 'dinas-officer', to: 'diverifikasi-dinas' },
}

export function decideVerify(order: VerifyCentre, state: VerifyState, actor: Actor, today: Day): Decision<CentreMove> {
  const question = asked(state, actor)
  if (!question.ok) return question
  const { centre, to } = question.value
  const own = refuseOwnWork(centre, state.hands)
  if (own) return own
  const note = readNote(order.note)
  if (!note.ok) return note
  return allow({ centreId: centre.centreId, act: 'verify', from: centre.stage, to, day: today, note: note.value })
}

export const ReturnCentre = z.object({ centreId: CentreId, reason: z.string() })
export type ReturnCentre = z.infer<typeof ReturnCentre>

/** Back to the kelurahan with the reason; it comes again when it has been corrected. */
export function decideReturn(order: ReturnCentre, state: VerifyState, actor: Actor, today: Day): Decision<CentreMove> {
  const question = asked(state, actor)
  if (!question.ok) return question
  const { centreId, stage } = question.value.centre
  const reason = readReason(order.reason)
  if (!reason.ok) return reason
  return allow({ centreId, act: 'returnToKelurahan', from: stage, to: 'diusulkan', day: today, note: reason.value })
}

function asked({ centre, settings }: VerifyState, actor: Actor): Decision<{ centre: CentreState; to: CentreStage }> {
  const found = openCentre(centre, actor)
  if (!found.ok) return found
  const { stage, returned } = found.value
  const answer = verifying[stage]
  const skipped = answer?.role === 'dinas-officer' && !settings.centres.dinasVerifies
  if (!answer || skipped) return refuse('centre-wrong-stage', { field: 'centreId', hint: { stage } })
  if (actor.role !== answer.role) return refuse('centre-other-checker', { field: 'centreId', hint: { stage } })
  if (returned) return refuse('centre-returned', { field: 'centreId' })
  return allow({ centre: found.value, to: answer.to })
}

export function readReason(text: string): Decision<string> {
  const reason = cleanText(text, 300, 'reason')
  return !reason.ok && reason.because === 'text-empty' ? refuse('reason-missing', { field: 'reason' }) : reason
}

function readNote(text: string | undefined): Decision<string | null> {
  return text === undefined || text.trim() === '' ? allow(null) : cleanText(text, 300, 'note')
}

import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { SeatId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'
import type { PlacedUnit } from '../units.ts'
import type { Seat } from './seat.ts'

/** `endedOn` is the first day out of office; it may lie ahead, up to the planned end. */
export const EndSeat = z.object({ seatId: SeatId, endedOn: Day, reason: z.string() })
export type EndSeat = z.infer<typeof EndSeat>

export type EndSeatState = { seat: Seat | null; unit: PlacedUnit | null }

export type EndedSeat = { seatId: SeatId; to: Day; reason: string }

export function decideEndSeat(order: EndSeat, state: EndSeatState, actor: Actor): Decision<EndedSeat> {
  const { seat, unit } = state
  if (!seat || !unit) return refuse('not-found', { field: 'seatId' })
  if (!mayReach(actor, unit)) return refuse('outside-your-area', { field: 'seatId' })
  if (order.endedOn <= seat.from)
    return refuse('term-ends-before-it-begins', { field: 'endedOn', hint: { from: seat.from } })
  if (seat.to !== null && order.endedOn >= seat.to)
    return refuse('seat-already-ended', { field: 'endedOn', hint: { to: seat.to } })
  const reason = cleanText(order.reason, 200, 'reason')
  if (!reason.ok) return reason.because === 'text-empty' ? refuse('reason-missing', { field: 'reason' }) : reason
  return allow({ seatId: seat.seatId, to: order.endedOn, reason: reason.value })
}

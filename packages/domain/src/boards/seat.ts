import type { Day } from '../day.ts'
import type { PersonId, SeatId, UnitId } from '../ids.ts'
import type { Pokja, PositionKind } from './position.ts'

/** A person's term in a position on the board of a unit: from its first day to the first day after it, null while it has no end. */
export type Seat = {
  seatId: SeatId
  unitId: UnitId
  personId: PersonId
  kind: PositionKind
  pokja: Pokja | null
  acting: boolean
  from: Day
  to: Day | null
}

type Term = { from: Day; to: Day | null }

export function termsOverlap(a: Term, b: Term): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
}

export function holdsOn(seat: Term, day: Day): boolean {
  return seat.from <= day && (seat.to === null || day < seat.to)
}

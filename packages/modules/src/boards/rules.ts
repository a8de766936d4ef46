import type { Actor } from '@melati/domain/actor'
import { Appoint, decideAppoint } from '@melati/domain/boards/appoint'
import type { Appointed, AppointState } from '@melati/domain/boards/appoint'
import { positionRules, positionsAt } from '@melati/domain/boards/position'
import type { Pokja, PositionKind } from '@melati/domain/boards/position'
import { holdsOn } from '@melati/domain/boards/seat'
import type { Seat } from '@melati/domain/boards/seat'
import { addDays, type Day } from '@melati/domain/day'
import type { UnitState } from '@melati/domain/hierarchy/unit-state'
import { refuse } from '@melati/domain/refusal'
import type { Decision } from '@melati/domain/refusal'
import { nameKey } from '@melati/domain/text'
import type { UnitKind } from '@melati/domain/units'
import * as z from 'zod/mini'

/** A person the tenant has already, as far as an appointment needs to know. */
export interface KnownPerson {
  readonly name: string
  readonly diedOn: Day | null
}

/**
 * Appoints somebody the tenant has or does not have yet. Who is there is chosen by id and by name, so that an id alone,
 * however it was come by, tells nobody's name; who is not comes with her sex, which every person of the tenant has.
 */
export function decideAppointPerson(
  order: Appoint,
  state: Omit<AppointState, 'personDiedOn'> & { person: KnownPerson | undefined },
  actor: Actor,
  today: Day,
): Decision<Appointed & { isNew: boolean }> {
  const { person, ...rest } = state
  const decision = decideAppoint(order, { ...rest, personDiedOn: person?.diedOn ?? null }, actor, today)
  if (!decision.ok) return decision
  if (person !== undefined && nameKey(person.name) !== nameKey(decision.value.personName))
    return refuse('not-found', { field: 'personId' })
  if (person === undefined && decision.value.sex === null) return refuse('invalid-input', { field: 'sex' })
  return { ...decision, value: { ...decision.value, isNew: person === undefined } }
}

/** What may be put right in a seat: the words, the decree and the term; never who, where or as what. */
export const CorrectSeat = z.pick(Appoint, { seatId: true, title: true, acting: true, sk: true, from: true, to: true })
export type CorrectSeat = z.infer<typeof CorrectSeat>

export interface CorrectSeatState {
  readonly seat: Seat | null
  readonly unit: UnitState | null
  /** All of that board. */
  readonly seats: readonly Seat[]
  readonly personName: string
}

/** A corrected seat is one that could be given as it now reads, beside all the others. */
export function decideCorrectSeat(
  order: CorrectSeat,
  state: CorrectSeatState,
  actor: Actor,
  today: Day,
): Decision<Appointed> {
  const { seat, unit, seats, personName } = state
  if (!seat || !unit) return refuse('not-found', { field: 'seatId' })
  const { unitId, personId, kind, pokja } = seat
  const decision = decideAppoint(
    { ...order, unitId, personId, personName, kind, ...(pokja === null ? {} : { pokja }) },
    { unit, seats: seats.filter(({ seatId }) => seatId !== seat.seatId), idTaken: false, personDiedOn: null },
    actor,
    today,
  )
  return !decision.ok && decision.field === 'unitId' ? { ...decision, field: 'seatId' } : decision
}

export interface Vacancy {
  readonly kind: PositionKind
  readonly pokja: Pokja | null
}

const everyPokja: readonly Pokja[] = [1, 2, 3, 4]

/**
 * Positions every board has one holder of and that nobody holds on a day. Ketua I to IV are not missed: many boards have
 * Wakil Ketua instead (handbook/pkk.md 2.3).
 */
export function vacanciesOn(unitKind: UnitKind, seats: readonly Seat[], day: Day): Vacancy[] {
  return positionsAt(unitKind)
    .filter((kind) => positionRules[kind].single && kind !== 'ketua-bidang')
    .flatMap((kind) => (positionRules[kind].pokja === 'must' ? everyPokja : [null]).map((pokja) => ({ kind, pokja })))
    .filter(
      (place) => !seats.some((seat) => seat.kind === place.kind && seat.pokja === place.pokja && holdsOn(seat, day)),
    )
}

/** A term that ends within three months is worth a look. */
export const soonDays = 90

export function endsSoon(seat: Pick<Seat, 'to'>, today: Day): boolean {
  return seat.to !== null && seat.to > today && seat.to <= addDays(today, soonDays)
}

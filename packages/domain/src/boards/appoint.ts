import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import type { UnitState } from '../hierarchy/unit-state.ts'
import { PersonId, SeatId, UnitId } from '../ids.ts'
import { parsePersonName } from '../identity/person-name.ts'
import { Sex } from '../identity/sex.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision, Refused } from '../refusal.ts'
import { cleanText } from '../text.ts'
import { Pokja, PositionKind, positionRules, positionsAt } from './position.ts'
import { termsOverlap } from './seat.ts'
import type { Seat } from './seat.ts'

/**
 * `title` is what the city calls the position; `sk` the decree (an acting officer, Plt., may serve without one). The term runs from `from`
 * to `to`, the first day after it. A person the tenant does not have yet comes with name and sex.
 */
export const Appoint = z.object({
  seatId: SeatId,
  unitId: UnitId,
  personId: PersonId,
  personName: z.string(),
  sex: z.optional(Sex),
  kind: PositionKind,
  pokja: z.optional(Pokja),
  title: z.string(),
  acting: z.boolean(),
  sk: z.optional(z.object({ number: z.string(), date: Day })),
  from: Day,
  to: z.optional(Day),
})
export type Appoint = z.infer<typeof Appoint>

/** `seats` are all of that board, past ones too; `personDiedOn` of a person the tenant has. */
export type AppointState = {
  unit: UnitState | null
  seats: readonly Seat[]
  idTaken: boolean
  personDiedOn: Day | null
}

/** `endsActing` are the acting holders of the same position whose term ends as this one begins. */
export type Appointed = Seat & {
  personName: string
  sex: Sex | null
  title: string
  sk: { number: string; date: Day } | null
  endsActing: readonly { seatId: SeatId; to: Day }[]
}

export function decideAppoint(order: Appoint, state: AppointState, actor: Actor, today: Day): Decision<Appointed> {
  const { unit } = state
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!mayReach(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (state.idTaken) return refuse('duplicate-id', { field: 'seatId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  if (state.personDiedOn !== null) return refuse('person-dead', { field: 'personId' })
  const misplaced = refusePosition(order, unit)
  if (misplaced) return misplaced
  const personName = parsePersonName(order.personName, 'personName')
  if (!personName.ok) return personName
  const title = cleanText(order.title, 120, 'title')
  if (!title.ok) return title
  const sk = decideSk(order, today)
  if (!sk.ok) return sk
  const to = order.to ?? null
  if (to !== null && to <= order.from) return refuse('term-ends-before-it-begins', { field: 'to' })
  const seat: Seat = {
    seatId: order.seatId,
    unitId: order.unitId,
    personId: order.personId,
    kind: order.kind,
    pokja: order.pokja ?? null,
    acting: order.acting,
    from: order.from,
    to,
  }
  const ends = state.seats.filter((held) => yieldsTo(held, seat))
  const clash = state.seats.find((held) => !ends.includes(held) && clashes(held, seat))
  if (clash) return refuse('term-overlaps', { field: 'from', hint: { from: clash.from, to: clash.to ?? '' } })
  return allow({
    ...seat,
    personName: personName.value,
    sex: order.sex ?? null,
    title: title.value,
    sk: sk.value,
    endsActing: ends.map(({ seatId }) => ({ seatId, to: seat.from })),
  })
}

function refusePosition(order: Appoint, unit: UnitState): Refused | undefined {
  if (!positionsAt(unit.kind).includes(order.kind)) return refuse('position-not-here', { field: 'kind' })
  const { pokja } = positionRules[order.kind]
  if (pokja === 'must' && order.pokja === undefined) return refuse('pokja-missing', { field: 'pokja' })
  if (pokja === 'none' && order.pokja !== undefined) return refuse('pokja-not-used', { field: 'pokja' })
  return undefined
}

function decideSk(order: Appoint, today: Day): Decision<{ number: string; date: Day } | null> {
  if (order.sk === undefined) return order.acting ? allow(null) : refuse('sk-missing', { field: 'sk' })
  const number = cleanText(order.sk.number, 80, 'sk.number')
  if (!number.ok) return number.because === 'text-empty' ? refuse('sk-missing', { field: 'sk.number' }) : number
  if (order.sk.date > today) return refuse('future-date', { field: 'sk.date' })
  return allow({ number: number.value, date: order.sk.date })
}

function isSamePosition(a: Seat, b: Seat): boolean {
  return a.kind === b.kind && a.pokja === b.pokja
}

/** Who only stood in makes room for the appointed, as long as the stand-in began earlier. */
function yieldsTo(held: Seat, seat: Seat): boolean {
  return held.acting && !seat.acting && isSamePosition(held, seat) && held.from < seat.from && termsOverlap(held, seat)
}

function clashes(held: Seat, seat: Seat): boolean {
  if (!isSamePosition(held, seat) || !termsOverlap(held, seat)) return false
  return positionRules[seat.kind].single || held.personId === seat.personId
}

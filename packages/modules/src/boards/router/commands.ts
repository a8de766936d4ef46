import { command } from '@melati/api/command/procedure'
import { Appoint } from '@melati/domain/boards/appoint'
import { decideEndSeat, EndSeat } from '@melati/domain/boards/end-seat'
import type { Seat } from '@melati/domain/boards/seat'
import { unitStates } from '../../hierarchy/published.ts'
import {
  endActing,
  endSeats,
  insertOfficers,
  insertSeats,
  lockBoards,
  lockBoardsOf,
  peopleById,
  seatsBeside,
  seatsOfBoards,
  takenSeats,
  unitsOfSeats,
  updateSeat,
} from '../queries.ts'
import { CorrectSeat, decideAppointPerson, decideCorrectSeat } from '../rules.ts'

export const appoint = command({
  input: Appoint,
  load: ({ tenantId }, inputs) => {
    const units = inputs.map(({ unitId }) => unitId)
    return [
      lockBoards(tenantId, units),
      unitStates(tenantId, units),
      seatsOfBoards(tenantId, units),
      takenSeats(
        tenantId,
        inputs.map(({ seatId }) => seatId),
      ),
      peopleById(
        tenantId,
        inputs.map(({ personId }) => personId),
      ),
    ] as const
  },
  state: (_c, [, units, seats, taken, people], input) => ({
    unit: units.find(({ unitId }) => unitId === input.unitId) ?? null,
    seats: seats.filter(({ unitId }) => unitId === input.unitId),
    idTaken: taken.some(({ seatId }) => seatId === input.seatId),
    person: people.find(({ personId }) => personId === input.personId),
  }),
  decide: decideAppointPerson,
  write: (c, decided) => {
    const seats = decided.map(({ value }) => value)
    return [
      insertOfficers(
        c.tenantId,
        seats.filter(({ isNew }) => isNew),
        c.now,
      ),
      endActing(c.tenantId, seats),
      insertSeats(c.tenantId, seats),
    ]
  },
  keys: ({ unitId, personId, seatId }) => [unitId, personId, seatId],
  audit: ({ seatId, unitId }, value) => ({
    action: 'boards.appoint',
    subjectKind: 'seat',
    subjectId: seatId,
    unitId,
    detail: detailOf(value),
  }),
  result: ({ seatId, personId, endsActing }) => ({ seatId, personId, ended: endsActing.map((one) => one.seatId) }),
})

/** Before its term, with the reason. */
export const endSeat = command({
  input: EndSeat,
  load: ({ tenantId }, inputs) => {
    const ids = inputs.map(({ seatId }) => seatId)
    return [lockBoardsOf(tenantId, ids), unitsOfSeats(tenantId, ids), seatsBeside(tenantId, ids)] as const
  },
  state: (_c, [, units, seats], input) => {
    const seat = seats.find(({ seatId }) => seatId === input.seatId) ?? null
    return { seat, unit: units.find(({ unitId }) => unitId === seat?.unitId) ?? null }
  },
  decide: decideEndSeat,
  write: ({ tenantId }, decided) => [
    endSeats(
      tenantId,
      decided.map(({ value }) => value),
    ),
  ],
  keys: ({ seatId }) => [seatId],
  audit: ({ seatId }, { to }) => ({ action: 'boards.endSeat', subjectKind: 'seat', subjectId: seatId, detail: { to } }),
})

/** Puts right what was written down wrongly: title, decree, term. */
export const correct = command({
  input: CorrectSeat,
  load: ({ tenantId }, inputs) => {
    const ids = inputs.map(({ seatId }) => seatId)
    return [lockBoardsOf(tenantId, ids), unitsOfSeats(tenantId, ids), seatsBeside(tenantId, ids)] as const
  },
  state: (_c, [, units, seats], input) => {
    const seat = seats.find(({ seatId }) => seatId === input.seatId)
    return {
      seat: seat ?? null,
      unit: units.find(({ unitId }) => unitId === seat?.unitId) ?? null,
      seats: seats.filter(({ unitId }) => unitId === seat?.unitId),
      personName: seat?.personName ?? '',
    }
  },
  decide: decideCorrectSeat,
  current: ({ seat }) =>
    seat === null ? {} : { title: seat.title, acting: seat.acting, sk: seat.sk, from: seat.from, to: seat.to },
  write: ({ tenantId }, decided) =>
    decided.flatMap(({ value }) => [endActing(tenantId, [value]), updateSeat(tenantId, value)]),
  keys: () => ['board'],
  audit: ({ seatId }, value) => ({
    action: 'boards.correct',
    subjectKind: 'seat',
    subjectId: seatId,
    unitId: value.unitId,
    detail: detailOf(value),
  }),
})

/** Which position and when; who is in the seat itself, not here. */
function detailOf({ kind, pokja, acting, from, to }: Seat) {
  return { kind, pokja, acting, from, to }
}

import type { Appoint } from '@melati/domain/boards/appoint'
import type { Seat } from '@melati/domain/boards/seat'
import { Day } from '@melati/domain/day'
import { PersonId, SeatId } from '@melati/domain/ids'
import { aBranch } from '@melati/domain/testing/a-tree'
import { actorOn } from '@melati/domain/testing/actors'
import { anId } from '@melati/domain/testing/an-id'
import { expect, test } from 'vitest'
import { decideAppointPerson, decideCorrectSeat, endsSoon, vacanciesOn } from './rules.ts'

const { kota, dasawisma } = aBranch()
const board = actorOn(kota.unitId, 'city-board')
const [today, from] = [Day.parse('2026-06-15'), Day.parse('2025-02-20')]
const sk = { number: '188.44/125/K/2025', date: from }
const order: Appoint = {
  seatId: anId(SeatId, 1),
  unitId: kota.unitId,
  personId: anId(PersonId, 1),
  personName: 'Ratna Dewi',
  sex: 'P',
  kind: 'ketua',
  title: 'Ketua TP PKK Kota',
  acting: false,
  sk,
  from,
}
const state = { unit: kota, seats: [], idTaken: false, person: undefined }
const held: Seat = {
  seatId: anId(SeatId, 2),
  unitId: kota.unitId,
  personId: anId(PersonId, 2),
  kind: 'ketua',
  pokja: null,
  acting: false,
  from,
  to: null,
}

test('somebody new comes with her sex, somebody known with her name', () => {
  expect(decideAppointPerson(order, state, board, today)).toMatchObject({ ok: true, value: { isNew: true } })
  const { sex: _, ...withoutSex } = order
  expect(decideAppointPerson(withoutSex, state, board, today)).toMatchObject({ because: 'invalid-input', field: 'sex' })
  const known = { ...state, person: { name: 'RATNA  DEWI', diedOn: null } }
  expect(decideAppointPerson(withoutSex, known, board, today)).toMatchObject({ ok: true, value: { isNew: false } })
  const other = { ...state, person: { name: 'Siti Aminah', diedOn: null } }
  expect(decideAppointPerson(order, other, board, today)).toMatchObject({ because: 'not-found', field: 'personId' })
  const dead = { ...state, person: { name: 'Ratna Dewi', diedOn: from } }
  expect(decideAppointPerson(order, dead, board, today)).toMatchObject({ because: 'person-dead' })
})

test('a seat is put right beside all the others', () => {
  const later: Seat = { ...held, seatId: anId(SeatId, 3), personId: anId(PersonId, 3), from: Day.parse('2026-01-01') }
  const known = { seat: { ...held, to: later.from }, unit: kota, seats: [held, later], personName: 'Siti' }
  const correct = { seatId: held.seatId, title: 'Ketua', acting: false, sk, from }
  expect(decideCorrectSeat({ ...correct, to: later.from }, known, board, today)).toMatchObject({
    ok: true,
    value: { seatId: held.seatId, personName: 'Siti', kind: 'ketua' },
  })
  expect(decideCorrectSeat(correct, known, board, today)).toMatchObject({ because: 'term-overlaps' })
  expect(decideCorrectSeat(correct, { ...known, seat: null }, board, today)).toMatchObject({ because: 'not-found' })
  expect(decideCorrectSeat(correct, known, actorOn(dasawisma.unitId), today)).toMatchObject({
    because: 'outside-your-area',
    field: 'seatId',
  })
})

test('what nobody holds', () => {
  expect(vacanciesOn('dasawisma', [held], today).map(({ kind }) => kind)).toEqual(['sekretaris', 'bendahara'])
  expect(vacanciesOn('dasawisma', [{ ...held, to: today }], today).map(({ kind }) => kind)).toContain('ketua')
  const team = vacanciesOn('kelurahan', [], today)
  expect(team).toHaveLength(3 + 3 * 4)
  expect(team).toContainEqual({ kind: 'pokja-sekretaris', pokja: 4 })
})

test('a term that ends within three months is worth a look', () => {
  const ends = (to: string | null) => endsSoon({ to: to === null ? null : Day.parse(to) }, today)
  expect([ends(null), ends('2026-06-15'), ends('2026-06-16'), ends('2026-09-13'), ends('2026-09-14')]).toEqual([
    false,
    false,
    true,
    true,
    false,
  ])
})

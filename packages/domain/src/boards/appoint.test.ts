import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, Day } from '../day.ts'
import { PersonId, SeatId } from '../ids.ts'
import { aBranch } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { decideAppoint } from './appoint.ts'
import type { Appoint, AppointState } from './appoint.ts'
import { decideEndSeat } from './end-seat.ts'
import { positionKinds, positionRules, positionsAt } from './position.ts'
import type { Pokja } from './position.ts'
import { holdsOn, termsOverlap } from './seat.ts'
import type { Seat } from './seat.ts'

const today = Day.parse('2026-06-15')
const d = (text: string) => Day.parse(text)
const { kota, kelurahan, dasawisma } = aBranch()
const board = actorOn(kota.unitId, 'city-board')
const sk = { number: '188.44/125/K/2025', date: d('2025-02-20') }
const order: Appoint = {
  seatId: anId(SeatId, 1),
  unitId: kota.unitId,
  personId: anId(PersonId, 1),
  personName: 'Ratna Dewi',
  kind: 'ketua',
  title: 'Ketua TP PKK Kota',
  acting: false,
  sk,
  from: d('2025-02-20'),
  to: d('2030-02-20'),
}
const state: AppointState = { unit: kota, seats: [], idTaken: false, personDiedOn: null }
const seat = (n: number, from: string, to: string | null, more: Partial<Seat> = {}): Seat => ({
  seatId: anId(SeatId, 100 + n),
  unitId: kota.unitId,
  personId: anId(PersonId, 100 + n),
  kind: 'ketua',
  pokja: null,
  acting: false,
  from: d(from),
  to: to === null ? null : d(to),
  ...more,
})

describe('appointing', () => {
  test('a ketua for a term', () => {
    expect(decideAppoint(order, state, board, today)).toMatchObject({
      ok: true,
      value: { kind: 'ketua', pokja: null, sk, sex: null, from: '2025-02-20', to: '2030-02-20', endsActing: [] },
    })
  })

  test('a term may begin in days to come, and have no end', () => {
    const { to: _, ...open } = order
    expect(decideAppoint({ ...open, from: d('2027-01-01') }, state, board, today)).toMatchObject({
      ok: true,
      value: { to: null },
    })
  })

  const { sk: _sk, ...withoutSk } = order
  test.each<[string, Appoint, Partial<AppointState>]>([
    ['not-found', order, { unit: null }],
    ['duplicate-id', order, { idTaken: true }],
    ['unit-closed', order, { unit: { ...kota, closedOn: today } }],
    ['person-dead', order, { personDiedOn: today }],
    ['position-not-here', { ...order, kind: 'pokja-ketua', pokja: 2 }, { unit: dasawisma }],
    ['pokja-missing', { ...order, kind: 'pokja-ketua' }, {}],
    ['pokja-not-used', { ...order, pokja: 1 }, {}],
    ['name-empty', { ...order, personName: ' ' }, {}],
    ['text-empty', { ...order, title: '' }, {}],
    ['sk-missing', withoutSk, {}],
    ['sk-missing', { ...order, sk: { ...sk, number: ' ' } }, {}],
    ['future-date', { ...order, sk: { ...sk, date: d('2026-06-16') } }, {}],
    ['term-ends-before-it-begins', { ...order, to: d('2025-02-19') }, {}],
    ['term-ends-before-it-begins', { ...order, to: d('2025-02-20') }, {}],
  ])('%s', (because, asked, changed) => {
    expect(decideAppoint(asked, { ...state, ...changed }, board, today)).toMatchObject({ ok: false, because })
  })

  test('only on boards of the own area', () => {
    expect(decideAppoint(order, state, actorOn(kelurahan.unitId), today)).toMatchObject({
      because: 'outside-your-area',
    })
    const down = { ...order, unitId: kelurahan.unitId }
    expect(decideAppoint(down, { ...state, unit: kelurahan }, actorOn(kelurahan.unitId), today).ok).toBe(true)
  })
})

describe('one holder at a time', () => {
  test.each([
    ['the whole term', '2025-02-20', '2030-02-20'],
    ['inside it', '2026-01-01', '2026-02-01'],
    ['around it', '2020-01-01', '2035-01-01'],
    ['its last day', '2020-01-01', '2025-02-21'],
    ['its end', '2030-02-19', null],
    ['with no end', '2020-01-01', null],
  ])('%s', (_, from, to) => {
    const held = { ...state, seats: [seat(1, from, to)] }
    expect(decideAppoint(order, held, board, today)).toMatchObject({
      ok: false,
      because: 'term-overlaps',
      field: 'from',
    })
  })

  test('terms that meet do not overlap', () => {
    const held = { ...state, seats: [seat(1, '2020-02-20', '2025-02-20'), seat(2, '2030-02-20', null)] }
    expect(decideAppoint(order, held, board, today).ok).toBe(true)
  })

  test('another Pokja is another position; anggota are many, but nobody twice', () => {
    const pokja = (n: Pokja) => ({ ...order, kind: 'pokja-ketua' as const, pokja: n })
    const held = { ...state, seats: [seat(1, '2025-01-01', null, { kind: 'pokja-ketua', pokja: 2 })] }
    expect(decideAppoint(pokja(1), held, board, today).ok).toBe(true)
    expect(decideAppoint(pokja(2), held, board, today)).toMatchObject({ because: 'term-overlaps' })
    const members = { ...state, seats: [seat(1, '2025-01-01', null, { kind: 'anggota' })] }
    expect(decideAppoint({ ...order, kind: 'anggota' }, members, board, today).ok).toBe(true)
    const same = { ...order, kind: 'anggota' as const, personId: anId(PersonId, 101) }
    expect(decideAppoint(same, members, board, today)).toMatchObject({ because: 'term-overlaps' })
  })

  test('an acting ketua needs a vacancy, no SK, and makes room for the appointed', () => {
    const { sk: _sk, to: _to, ...rest } = order
    const acting = { ...rest, acting: true, title: 'Plt. Ketua', from: d('2026-01-01') }
    expect(decideAppoint(acting, { ...state, seats: [seat(1, '2025-01-01', '2026-01-01')] }, board, today).ok).toBe(
      true,
    )
    expect(decideAppoint(acting, { ...state, seats: [seat(1, '2025-01-01', null)] }, board, today)).toMatchObject({
      because: 'term-overlaps',
    })
    const standIn = seat(2, '2025-01-01', null, { acting: true })
    expect(decideAppoint(order, { ...state, seats: [standIn] }, board, today)).toMatchObject({
      ok: true,
      value: { endsActing: [{ seatId: standIn.seatId, to: order.from }] },
    })
    expect(decideAppoint(acting, { ...state, seats: [standIn] }, board, today)).toMatchObject({
      because: 'term-overlaps',
    })
    const sameDay = seat(3, order.from, null, { acting: true })
    expect(decideAppoint(order, { ...state, seats: [sameDay] }, board, today)).toMatchObject({
      because: 'term-overlaps',
    })
  })

  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(d('2025-01-01'), n))
  const term = fc.record({
    kind: fc.constantFrom(...positionKinds),
    pokja: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    person: fc.integer({ min: 1, max: 3 }),
    acting: fc.boolean(),
    from: day,
    to: fc.option(day, { nil: undefined }),
  })
  test.prop([fc.array(term, { maxLength: 25 })])('no run of appointments leaves two holders on one day', (terms) => {
    let seats: Seat[] = []
    for (const [index, { kind, pokja, person, acting, from, to }] of terms.entries()) {
      const decided = decideAppoint(
        {
          ...order,
          seatId: anId(SeatId, index + 1),
          personId: anId(PersonId, person),
          kind,
          acting,
          from,
          to,
          ...(positionRules[kind].pokja === 'must' ? { pokja } : {}),
        },
        { ...state, seats },
        board,
        today,
      )
      if (!decided.ok) continue
      const { endsActing, ...added } = decided.value
      seats = seats.map((held) => ({
        ...held,
        to: endsActing.find((end) => end.seatId === held.seatId)?.to ?? held.to,
      }))
      seats.push(added)
    }
    for (let n = 0; n <= 60; n++) {
      const on = addDays(d('2025-01-01'), n)
      const holding = seats.filter((held) => positionRules[held.kind].single && holdsOn(held, on))
      const positions = holding.map((held) => `${held.kind} ${held.pokja}`)
      expect(new Set(positions).size).toBe(positions.length)
    }
  })

  test.prop([day, fc.option(day), day, fc.option(day)])(
    'terms overlap exactly when some day is in both',
    (from, to, from2, to2) => {
      const [a, b] = [
        { from, to },
        { from: from2, to: to2 },
      ]
      const days = Array.from({ length: 62 }, (_, n) => addDays(d('2025-01-01'), n))
      const both = days.some((on) => holdsOn(a, on) && holdsOn(b, on))
      // A term that ends before it begins holds no day, and none is ever made.
      if ((to === null || from < to) && (to2 === null || from2 < to2)) expect(termsOverlap(a, b)).toBe(both)
    },
  )
})

describe('ending', () => {
  const held = seat(1, '2025-02-20', '2030-02-20')
  const end = { seatId: held.seatId, endedOn: today, reason: 'Mengundurkan diri' }
  test('early, with its reason', () => {
    expect(decideEndSeat(end, { seat: held, unit: kota }, board)).toEqual({
      ok: true,
      value: { seatId: held.seatId, to: today, reason: 'Mengundurkan diri' },
    })
  })
  test.each([
    ['not-found', end, null],
    ['term-ends-before-it-begins', { ...end, endedOn: held.from }, held],
    ['seat-already-ended', { ...end, endedOn: d('2030-02-20') }, held],
    ['seat-already-ended', end, { ...held, to: today }],
    ['reason-missing', { ...end, reason: '  ' }, held],
  ] as const)('%s', (because, asked, given) => {
    expect(decideEndSeat(asked, { seat: given, unit: kota }, board)).toMatchObject({ ok: false, because })
  })
  test('only on boards of the own area', () => {
    expect(decideEndSeat(end, { seat: held, unit: kota }, actorOn(kelurahan.unitId))).toMatchObject({
      because: 'outside-your-area',
    })
  })
})

test('a kelompok has no Pokja', () => {
  expect(positionsAt('kelurahan')).toEqual([...positionKinds])
  expect(positionsAt('dasawisma')).toEqual(['ketua', 'wakil-ketua', 'sekretaris', 'bendahara', 'anggota'])
})

import { fc, test as property } from '@fast-check/vitest'
import { router } from '@melati/api/trpc'
import { read } from '@melati/db/tenancy'
import type { Appoint } from '@melati/domain/boards/appoint'
import { positionKinds, positionRules } from '@melati/domain/boards/position'
import { addDays, Day } from '@melati/domain/day'
import { PersonId, SeatId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { auditOf } from '../testing/look.ts'
import { makeWorld } from '../testing/world.ts'
import { boards } from './router.ts'

const doors = router({ boards: boards.router })
const aWorld = () => makeWorld(doors)
type AWorld = Awaited<ReturnType<typeof aWorld>>
const d = (text: string) => Day.parse(text)
const sk = { number: '188.44/125/K/2025', date: d('2025-02-20') }
const [from, to] = [d('2025-02-20'), d('2030-02-20')]

const anOrder = (world: AWorld, more: Partial<Appoint> = {}): Appoint => ({
  seatId: SeatId.parse(world.newId()),
  unitId: world.a.at('1.1'),
  personId: PersonId.parse(world.newId()),
  personName: 'Ratna Dewi',
  sex: 'P',
  kind: 'ketua',
  title: 'Ketua TP PKK Kelurahan',
  acting: false,
  sk,
  from,
  to,
  ...more,
})

describe('a board', () => {
  test('is filled by its own board, is read by those it serves, and says what is vacant', async () => {
    await using world = await aWorld()
    const { a } = world
    const caller = a.as('kelurahan-board').boards
    const ketua = anOrder(world)
    const pokja = anOrder(world, {
      kind: 'pokja-ketua',
      pokja: 2,
      title: 'Ketua Pokja II',
      personName: 'Budi Santoso',
      sex: 'L',
    })
    const next = anOrder(world, {
      kind: 'bendahara',
      title: 'Bendahara',
      from: d('2026-07-01'),
      personName: 'Siti Aminah',
    })
    for (const order of [ketua, pokja, next])
      expect(await caller.appoint(world.order(order))).toMatchObject({ status: 'applied' })
    const seen = await a.as('cadre-coordinator').boards.board({ unitId: ketua.unitId })
    expect(seen.unit).toMatchObject({ name: 'Contoh Barat 1 A', kind: 'kelurahan' })
    expect(seen.seats).toMatchObject([
      { seatId: ketua.seatId, personName: 'Ratna Dewi', kind: 'ketua', sk, from, to, endsSoon: false, endReason: null },
      { seatId: pokja.seatId, personName: 'Budi Santoso', pokja: 2, sex: 'L' },
    ])
    expect(seen.coming).toMatchObject([{ seatId: next.seatId }])
    expect(seen.vacancies).toHaveLength(13)
    expect(seen.vacancies).toContainEqual({ kind: 'bendahara', pokja: null })
    expect(seen.vacancies).not.toContainEqual({ kind: 'pokja-ketua', pokja: 2 })
    expect((await a.as('kelurahan-board').boards.board({ unitId: ketua.unitId, on: d('2025-01-01') })).seats).toEqual(
      [],
    )
    const rows = await auditOf(world, a)
    expect(rows[0]).toMatchObject({ action: 'boards.appoint', subjectId: ketua.seatId, detail: { kind: 'ketua' } })
    expect(JSON.stringify(rows)).not.toContain('Ratna')
  })

  test('overlapping terms on one board are refused, also when two come at once', async () => {
    await using world = await aWorld()
    const caller = world.a.as('city-board').boards
    const answers = await Promise.all(
      ['Ratna Dewi', 'Siti Aminah'].map((personName) => caller.appoint(world.order(anOrder(world, { personName })))),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['applied', 'refused'])
    expect(answers).toContainEqual(expect.objectContaining({ because: 'term-overlaps', hint: { from, to } }))
    const elsewhere = anOrder(world, { unitId: world.a.at('1.2') })
    expect(await caller.appoint(world.order(elsewhere))).toMatchObject({ status: 'applied' })
  })

  test('the database refuses exactly what the rules hold single', async () => {
    await using world = await aWorld()
    const [rows] = await read(
      world.db,
      world.a.tenantId,
      sql<{
        definition: string
      }>`select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'seat_single'`,
    )
    const named = [...(rows[0]?.definition.matchAll(/'([a-z-]+)'::text/g) ?? [])].map(([, kind]) => kind)
    expect(named).toEqual(positionKinds.filter((kind) => positionRules[kind].single))
  })

  test('a stand-in makes room, and one person may sit on several boards', async () => {
    await using world = await aWorld()
    const caller = world.a.as('secretariat').boards
    const { sk: _, ...standIn } = anOrder(world, { acting: true, title: 'Plt. Ketua', from: d('2026-01-01') })
    delete standIn.to
    expect(await caller.appoint(world.order(standIn))).toMatchObject({ status: 'applied' })
    const { sex: _sex, ...same } = anOrder(world, { personId: standIn.personId, from: d('2026-05-01') })
    expect(await caller.appoint(world.order(same))).toMatchObject({
      status: 'applied',
      result: { ended: [standIn.seatId] },
    })
    expect(await caller.history({ unitId: same.unitId })).toMatchObject({
      seats: [{ seatId: standIn.seatId, to: '2026-05-01', acting: true, sk: null }],
      next: null,
    })
    const kota = { ...same, seatId: SeatId.parse(world.newId()), unitId: world.a.rootUnitId }
    expect(await caller.appoint(world.order(kota))).toMatchObject({ status: 'applied' })
    expect(await caller.findPeople({ query: 'ratna' })).toEqual([
      { personId: standIn.personId, name: 'Ratna Dewi', sex: 'P', seats: 2 },
    ])
    const claimed = { ...kota, seatId: SeatId.parse(world.newId()), kind: 'sekretaris' as const, personName: 'Siti' }
    expect(await caller.appoint(world.order(claimed))).toMatchObject({ because: 'not-found', field: 'personId' })
  })

  test('a seat ends early with its reason, and a slip is put right', async () => {
    await using world = await aWorld()
    const caller = world.a.as('kelurahan-board').boards
    const { seatId, unitId } = anOrder(world)
    await caller.appoint(world.order(anOrder(world, { seatId })))
    const put = {
      seatId,
      title: 'Ketua',
      acting: false,
      sk: { number: '1/2025', date: from },
      from: d('2025-03-01'),
      to: d('2026-07-01'),
    }
    expect(await caller.correct(world.order(put))).toMatchObject({ status: 'applied' })
    expect((await caller.board({ unitId })).seats).toMatchObject([
      { title: 'Ketua', sk: { number: '1/2025' }, from: '2025-03-01', endsSoon: true },
    ])
    expect(await caller.expiring({})).toMatchObject({ seats: [{ seatId, unit: { unitId } }], next: null })
    expect((await world.a.as('kecamatan-board').boards.expiring({ within: 7 })).seats).toEqual([])
    const end = { seatId, endedOn: d('2026-06-01'), reason: 'Pindah kota' }
    expect(await caller.endSeat(world.order({ ...end, reason: ' ' }))).toMatchObject({ because: 'reason-missing' })
    expect(await caller.endSeat(world.order(end))).toMatchObject({ status: 'applied' })
    expect(await caller.endSeat(world.order(end))).toMatchObject({ because: 'seat-already-ended' })
    expect((await caller.history({ unitId })).seats).toMatchObject([
      { seatId, to: '2026-06-01', endReason: 'Pindah kota' },
    ])
  })

  test('nothing outside the area is read or written, and another city’s ids are like none', async () => {
    await using world = await aWorld()
    const { a, b } = world
    const other = anOrder(world, { unitId: b.at('1.1') })
    expect(await b.as('city-board').boards.appoint(world.order(other))).toMatchObject({ status: 'applied' })
    const above = anOrder(world, { unitId: a.at('1') })
    expect(await a.as('city-board').boards.appoint(world.order(above))).toMatchObject({ status: 'applied' })
    const caller = a.as('kelurahan-board').boards
    for (const unitId of [a.at('1'), a.at('1.2'), b.at('1.1')]) {
      await expect(caller.board({ unitId })).rejects.toMatchObject({ message: 'not-found' })
      await expect(caller.history({ unitId })).rejects.toMatchObject({ message: 'not-found' })
    }
    const end = async (seatId: SeatId) => {
      const { id: _, ...answer } = await caller.endSeat(world.order({ seatId, endedOn: d('2026-01-01'), reason: 'x' }))
      return answer
    }
    expect(await end(other.seatId)).toEqual(await end(SeatId.parse(world.newId())))
    expect(await end(above.seatId)).toMatchObject({ because: 'outside-your-area' })
    expect(await caller.appoint(world.order(anOrder(world, { unitId: a.at('1') })))).toMatchObject({
      because: 'outside-your-area',
    })
    expect(await caller.appoint(world.order(anOrder(world, { personId: other.personId })))).toMatchObject({
      status: 'applied',
    })
    expect(await caller.findPeople({ query: 'ratna' })).toHaveLength(1)
    await expect(a.as('cadre').boards.appoint(world.order(anOrder(world)))).rejects.toMatchObject({
      message: 'not-allowed',
    })
  })

  test('history comes page by page', async () => {
    await using world = await aWorld()
    const caller = world.a.as('kelurahan-board').boards
    for (const year of [2021, 2022, 2023]) {
      const order = anOrder(world, { from: d(`${year}-01-01`), to: d(`${year + 1}-01-01`) })
      await caller.appoint(world.order({ ...order, sk: { ...sk, date: d('2021-01-01') } }))
    }
    const unitId = world.a.at('1.1')
    const first = await caller.history({ unitId, limit: 2 })
    expect(first.seats.map((seat) => seat.to)).toEqual(['2024-01-01', '2023-01-01'])
    const second = await caller.history({ unitId, limit: 2, cursor: first.next ?? expect.fail() })
    expect(second.seats.map((seat) => seat.to)).toEqual(['2022-01-01'])
    expect(second.next).toBeNull()
  })
})

const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays(d('2026-03-01'), n))
const step = fc.oneof(
  fc.record({
    do: fc.constant('appoint' as const),
    kind: fc.constantFrom('ketua' as const, 'pokja-ketua' as const, 'anggota' as const),
    who: fc.nat(3),
    acting: fc.boolean(),
    from: days,
    to: fc.option(days, { nil: undefined }),
  }),
  fc.record({ do: fc.constant('end' as const), seat: fc.nat(), on: days }),
  fc.record({
    do: fc.constant('correct' as const),
    seat: fc.nat(),
    from: days,
    to: fc.option(days, { nil: undefined }),
  }),
)

property.prop([fc.array(step, { minLength: 5, maxLength: 25 })], { numRuns: 15, interruptAfterTimeLimit: 60_000 })(
  'whatever is appointed, ended and put right, nobody shares a single position and nothing fails unforeseen',
  async (steps) => {
    await using world = await aWorld()
    const caller = world.a.as('kelurahan-board').boards
    const people = Array.from({ length: 4 }, () => PersonId.parse(world.newId()))
    const given: SeatId[] = []
    for (const one of steps) {
      const seatId = one.do === 'appoint' ? SeatId.parse(world.newId()) : given[one.seat % given.length]
      if (seatId === undefined) continue
      const term = one.do === 'end' ? {} : { from: one.from, ...(one.to === undefined ? {} : { to: one.to }) }
      const { to: _, ...open } = anOrder(world)
      const answer =
        one.do === 'appoint'
          ? await caller.appoint(
              world.order({
                ...open,
                ...term,
                seatId,
                kind: one.kind,
                acting: one.acting,
                ...(one.kind === 'pokja-ketua' ? { pokja: 1 as const } : {}),
                personId: people[one.who] ?? expect.fail(),
              }),
            )
          : one.do === 'end'
            ? await caller.endSeat(world.order({ seatId, endedOn: one.on, reason: 'x' }))
            : await caller.correct(world.order({ seatId, title: 'x', acting: false, sk, from: one.from, ...term }))
      if (answer.status === 'applied') given.push(seatId)
      else expect(['term-overlaps', 'term-ends-before-it-begins', 'seat-already-ended']).toContain(answer.because)
    }
    const seats = await seatsOf(world)
    for (const a of seats)
      for (const b of seats) {
        if (a.seatId >= b.seatId || a.kind !== b.kind) continue
        const overlap = (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
        const mayNot = positionRules[a.kind].single || a.personId === b.personId
        expect(overlap && mayNot, `${a.seatId} and ${b.seatId}`).toBe(false)
      }
  },
  120_000,
)

async function seatsOf(world: AWorld) {
  const [rows] = await read(
    world.db,
    world.a.tenantId,
    sql<{ seatId: string; personId: string; kind: keyof typeof positionRules; from: string; to: string | null }>`
      select seat_id as "seatId", person_id as "personId", kind, valid_from as "from", valid_to as "to" from boards.seat`,
  )
  return rows
}

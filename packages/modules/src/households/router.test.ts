import { lockCommand } from '@melati/api/command/outcome'
import { router } from '@melati/api/trpc'
import { connect } from '@melati/db/connect'
import { write } from '@melati/db/tenancy'
import { addDays, Day } from '@melati/domain/day'
import { FamilyId, HouseholdId, PersonId } from '@melati/domain/ids'
import { Period } from '@melati/domain/period'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { auditOf, marksOf, toldTo, untrueStays } from '../testing/look.ts'
import { lookInside } from '../testing/look-inside.ts'
import { makeWorld } from '../testing/world.ts'
import { households } from './router.ts'
import { figureOf } from './rules.ts'

const doors = router({ households: households.router })
const aWorld = () => makeWorld(doors)
const d = (text: string) => Day.parse(text)
const june = Period.parse('2026-06')
const nik = '1271011705800001'

describe('registering', () => {
  test('keeps the household, its people, their marks, the news for phones and one row of audit', async () => {
    await using world = await aWorld()
    const { a } = world
    const unitId = a.at(a.dasawisma)
    const order = aHouseholdOrder(world, unitId, {
      members: [{ nik }, {}, { relation: 'anak', birthDate: d('2022-01-05') }],
    })
    expect(await a.as('cadre').households.register(world.order(order))).toMatchObject({ status: 'applied' })
    const marks = await marksOf(world, a, 'households')
    expect(marks.filter((mark) => mark.unitId === unitId)).toEqual([{ unitId, from: 202_603, to: 999_912 }])
    expect(await toldTo(world, a, unitId)).toContainEqual({ kind: 'household', id: order.householdId, gone: false })
    expect((await auditOf(world, a)).at(-1)).toMatchObject({
      action: 'households.register',
      subjectId: order.householdId,
      detail: { families: 1, persons: 3, since: '2026-03-01' },
    })
    const shown = await a.as('kelurahan-board').households.detail({ householdId: order.householdId })
    expect(shown).toMatchObject({
      address: order.address,
      since: '2026-03-01',
      headId: order.headId,
      unit: { unitId, kind: 'dasawisma', name: 'Melati 1' },
      families: [
        { kkMasked: null, members: [{ name: 'Budi Santoso', age: 46, nikMasked: '1271 •••• •••• 0001' }, {}, {}] },
      ],
    })
  })

  test('R-NIK-04 a number is stored sealed, and nowhere in the clear', async () => {
    await using world = await aWorld()
    const order = aHouseholdOrder(world, world.a.at(world.a.dasawisma), { members: [{ nik: '1271 0117 0580 0001' }] })
    await world.a.as('cadre').households.register(world.order(order))
    const [found] = await lookInside(
      world,
      sql<{ all: string; ciphers: number }>`select (select count(*)::int from core.identity_number) as ciphers,
        (select string_agg(row_to_json(o)::text, ' ') from core.outcome o)
        || (select string_agg(row_to_json(p)::text, ' ') from core.person p)
        || (select string_agg(row_to_json(x)::text, ' ') from core.audit x) as all`,
    )
    expect(found?.ciphers).toBe(1)
    expect(found?.all).not.toContain('05800001')
  })

  test('the twenty-first house is taken and warned of; a list goes by addresses as people count', async () => {
    await using world = await aWorld()
    const { a } = world
    const caller = a.as('cadre').households
    const answers = []
    for (let n = 1; n <= 21; n += 1)
      answers.push(
        await caller.register(world.order(aHouseholdOrder(world, a.at(a.dasawisma), { address: `No. ${n}` }))),
      )
    expect(answers.slice(0, 20).every(({ warnings }) => warnings === undefined)).toBe(true)
    expect(answers[20]).toMatchObject({
      status: 'applied',
      warnings: [{ code: 'dasawisma-over-limit', hint: { houses: 21, max: 20 } }],
    })
    const first = await caller.list({ unitId: a.at(a.neighbourhood), limit: 15 })
    expect(first.rows.map(({ address }) => address).slice(0, 3)).toEqual(['No. 1', 'No. 2', 'No. 3'])
    const rest = await caller.list({ unitId: a.at(a.neighbourhood), limit: 15, cursor: first.next ?? undefined })
    expect([...first.rows, ...rest.rows].map(({ address }) => address)).toEqual(
      Array.from({ length: 21 }, (_, index) => `No. ${index + 1}`),
    )
    expect(rest.next).toBeNull()
  })

  test('F-033 an equal NIK is kept and flagged, whoever of the tenant has it; another tenant may have it too', async () => {
    await using world = await aWorld()
    const { a, b } = world
    const first = aHouseholdOrder(world, a.at('1.1.1.1'), { members: [{ nik }] })
    const second = aHouseholdOrder(world, a.at('1.1.2.1'), { members: [{ nik, name: 'Budi Susanto' }] })
    await a.as('cadre').households.register(world.order(first))
    const other = await a.grant('cadre', '1.1.2')
    expect(await a.as(other).households.register(world.order(second))).toMatchObject({
      status: 'applied',
      warnings: [{ code: 'nik-twice', field: 'families.0.members.0.nik' }],
    })
    const elsewhere = aHouseholdOrder(world, b.at(b.dasawisma), { members: [{ nik }] })
    expect((await b.as('cadre').households.register(world.order(elsewhere))).warnings).toBeUndefined()
    const board = a.as('kelurahan-board').households
    expect((await board.duplicates({ unitId: a.at('1.1') })).rows).toMatchObject([
      { personId: first.headId, elsewhere: 0, others: [{ personId: second.headId, name: 'Budi Susanto' }] },
    ])
    expect((await a.as('cadre').households.duplicates({ unitId: a.at('1.1.1') })).rows).toMatchObject([
      { personId: first.headId, elsewhere: 1, others: [] },
    ])
    expect((await board.list({ unitId: a.at('1.1') })).rows.every((row) => row.possibleDuplicate)).toBe(true)
    expect((await b.as('kelurahan-board').households.duplicates({ unitId: b.at('1.1') })).rows).toEqual([])
    // The wrong one of the two moves out of the books, and the question is settled.
    await a.as(other).households.leave(world.order({ personId: second.headId, leftOn: d('2026-06-15') }))
    expect((await board.duplicates({ unitId: a.at('1.1') })).rows).toEqual([])
  })

  test('F-033 two at the same instant see each other', async () => {
    await using world = await aWorld()
    const { a } = world
    const caller = a.as('cadre').households
    const orders = Array.from({ length: 8 }, () => aHouseholdOrder(world, a.at(a.dasawisma), { members: [{ nik }] }))
    const answers = await Promise.all(orders.map((order) => caller.register(world.order(order))))
    expect(answers.map(({ status }) => status)).toEqual(orders.map(() => 'applied'))
    expect(answers.filter(({ warnings }) => warnings === undefined)).toHaveLength(1)
    const { rows } = await a.as('kelurahan-board').households.duplicates({ unitId: a.at('1.1') })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.others).toHaveLength(7)
  })

  const unfit = [
    ['outside-your-area', 'unitId', '1.1.2.1', {}],
    ['not-a-dasawisma', 'unitId', '1.1.1', {}],
    ['future-date', 'since', '1.1.1.1', { since: d('2026-06-16') }],
    ['nik-length', 'families.0.members.0.nik', '1.1.1.1', { members: [{ nik: '127101170580000' }] }],
    ['nik-sex-mismatch', 'families.0.members.0.nik', '1.1.1.1', { members: [{ nik: '1271015705800001' }] }],
    ['nik-date', 'families.0.members.0.nik', '1.1.1.1', { members: [{ nik: '1271013102800001' }] }],
    ['household-head-missing', 'headId', '1.1.1.1', { headId: PersonId.parse('00000000-0000-4000-9000-00000000ffff') }],
    ['text-empty', 'address', '1.1.1.1', { address: '  ' }],
    ['birth-after-since', 'families.0.members.0.birthDate', '1.1.1.1', { members: [{ birthDate: d('2026-03-02') }] }],
  ] as const
  test(`refuses ${unfit.map(([because]) => because).join(', ')}, and writes nothing`, async () => {
    await using world = await aWorld()
    const { a } = world
    for (const [because, field, at, more] of unfit)
      expect(
        await a.as('cadre').households.register(world.order(aHouseholdOrder(world, a.at(at), more))),
      ).toMatchObject({ status: 'refused', because, field })
    const [left] = await lookInside(world, sql<{ n: number }>`select count(*)::int as n from households.household`)
    expect(left?.n).toBe(0)
  })

  test('an id of another tenant and one of nobody are refused alike', async () => {
    await using world = await aWorld()
    const { a, b } = world
    const orders = [b.at(b.dasawisma), PersonId.parse('00000000-0000-4000-9000-00000000ffff')].map((unitId) =>
      aHouseholdOrder(world, unitId as never),
    )
    const [other, nobody] = await Promise.all(
      orders.map(async (order) => {
        const { id: _, ...answer } = await a.as('cadre').households.register(world.order(order))
        return answer
      }),
    )
    expect(other).toMatchObject({ status: 'refused', because: 'not-found', field: 'unitId' })
    expect(other).toEqual(nobody)
  })

  test('F-005 a command waits for itself: the second send finds the outcome, not the rows, of the first', async () => {
    await using world = await aWorld()
    const { a } = world
    const order = world.order(aHouseholdOrder(world, a.at(a.dasawisma)))
    await using other = connect(world.made.appUrl, { max: 1 })
    let answered = false
    let sent: Promise<unknown> = Promise.resolve()
    await write(other, a.tenantId, async (tx) => {
      await tx.run(lockCommand(a.tenantId, order.id))
      sent = a
        .as('cadre')
        .households.register(order)
        .then((answer) => {
          answered = true
          return answer
        })
      await new Promise((done) => setTimeout(done, 400))
      expect(answered).toBe(false)
    })
    expect(await sent).toMatchObject({ status: 'applied' })
  })

  test('a repeat answers as before and writes once; another order under its id is a mismatch', async () => {
    await using world = await aWorld()
    const { a } = world
    const order = world.order(aHouseholdOrder(world, a.at(a.dasawisma)))
    const caller = a.as('cadre').households
    const answers = await Promise.all(Array.from({ length: 12 }, () => caller.register(order)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 'applied'))
    expect(await caller.register({ ...order, input: { ...order.input, address: 'No. 8' } })).toMatchObject({
      status: 'mismatch',
    })
    const [found] = await lookInside(world, sql<{ n: number }>`select count(*)::int as n from households.household`)
    expect(found?.n).toBe(1)
  })
})

describe('what happens to people', () => {
  test('is born, moves, leaves and dies, each with the months and units it touches marked', async () => {
    await using world = await aWorld()
    const { a } = world
    const [one, two] = [a.at('1.1.1.1'), a.at('1.1.1.2')]
    const caller = a.as('cadre').households
    const home = aHouseholdOrder(world, one)
    const other = aHouseholdOrder(world, two, { address: 'No. 2' })
    for (const order of [home, other]) await caller.register(world.order(order))
    const [family, wife] = [home.families[0]!.familyId, home.families[0]!.members[1]!.personId]
    const child = PersonId.parse(world.newId())
    const marks = async () => (await marksOf(world, a, 'households')).slice(seen)
    let seen = (await marksOf(world, a, 'households')).length
    const birth = { householdId: home.householdId, familyId: family, personId: child, name: 'Intan', sex: 'P' as const }
    const born = d('2026-04-30')
    expect(
      await caller.addMember(world.order({ ...birth, birthDate: born, relation: 'anak', since: born })),
    ).toMatchObject({ status: 'applied' })
    expect(await marks()).toEqual([{ unitId: one, from: 202_604, to: 999_912 }])
    seen += 1
    // The household goes on; what happened to its people before touches where it stood.
    await caller.moveHousehold(world.order({ householdId: home.householdId, unitId: two, since: d('2026-05-10') }))
    expect((await marks()).map(({ from }) => from)).toEqual([202_605, 202_605])
    expect((await toldTo(world, a, one)).at(-1)).toEqual({ kind: 'household', id: home.householdId, gone: true })
    expect((await toldTo(world, a, two)).at(-1)).toEqual({ kind: 'household', id: home.householdId, gone: false })
    seen += 2
    await caller.correctBirthDate(world.order({ personId: child, birthDate: d('2026-04-02') }))
    expect(await marks()).toEqual(
      expect.arrayContaining([
        { unitId: one, from: 202_604, to: 202_605 },
        { unitId: two, from: 202_605, to: 999_912 },
      ]),
    )
    seen += 2
    const to = { householdId: other.householdId, familyId: FamilyId.parse(world.newId()) }
    const moved = { personId: wife, ...to, relation: 'kepala-keluarga' as const, since: d('2026-05-20') }
    expect(await caller.movePerson(world.order(moved))).toMatchObject({ status: 'applied' })
    expect(await caller.recordDeath(world.order({ personId: home.headId, diedOn: d('2026-06-01') }))).toMatchObject({
      status: 'applied',
      warnings: [{ code: 'household-without-head' }],
    })
    expect(await caller.leave(world.order({ personId: child, leftOn: d('2026-06-10') }))).toMatchObject({
      warnings: [{ code: 'household-now-empty' }],
    })
    const before = await caller.detail({ householdId: home.householdId })
    expect(before.families[0]?.members).toMatchObject([{ personId: home.headId, diedOn: '2026-06-01' }])
    expect(before.left.map(({ personId, leftOn }) => ({ personId, leftOn }))).toEqual(
      expect.arrayContaining([
        { personId: wife, leftOn: '2026-05-20' },
        { personId: child, leftOn: '2026-06-10' },
      ]),
    )
    expect(
      await caller.closeHousehold(world.order({ householdId: home.householdId, closedOn: d('2026-06-15') })),
    ).toMatchObject({ status: 'applied' })
    expect(await untrueStays(world, a)).toEqual([])
    expect((await caller.list({ unitId: a.at('1.1.1') })).rows.map(({ householdId }) => householdId)).toEqual([
      other.householdId,
    ])
    expect((await caller.totals({ unitId: a.at('1.1.1'), period: june })).own).toMatchObject({
      households: 1,
      families: 2,
      m_15_49: 1,
      f_15_49: 2,
    })
    expect((await caller.totals({ unitId: a.at('1.1.1'), period: Period.parse('2026-04') })).own).toMatchObject({
      households: 2,
      families: 2,
      f_0_4: 1,
      f_15_49: 2,
    })
  })

  test('a cadre takes nobody out of, or into, an area that is not hers', async () => {
    await using world = await aWorld()
    const { a } = world
    const mine = aHouseholdOrder(world, a.at('1.1.1.1'))
    const theirs = aHouseholdOrder(world, a.at('1.1.2.1'))
    const board = a.as('kelurahan-board').households
    for (const order of [mine, theirs]) await board.register(world.order(order))
    const caller = a.as('cadre').households
    const outside = { status: 'refused', because: 'outside-your-area' }
    const family = { familyId: theirs.families[0]!.familyId, relation: 'famili-lain' as const, since: d('2026-04-01') }
    expect(
      await caller.movePerson(world.order({ personId: mine.headId, householdId: theirs.householdId, ...family })),
    ).toMatchObject({ ...outside, field: 'householdId' })
    expect(await caller.recordDeath(world.order({ personId: theirs.headId, diedOn: d('2026-04-01') }))).toMatchObject(
      outside,
    )
    expect(
      await caller.moveHousehold(
        world.order({ householdId: mine.householdId, unitId: a.at('1.1.2.1'), since: d('2026-04-01') }),
      ),
    ).toMatchObject(outside)
    await expect(caller.detail({ householdId: theirs.householdId })).rejects.toMatchObject({ message: 'not-found' })
    await expect(caller.list({ unitId: a.at('1.1') })).rejects.toMatchObject({ message: 'not-found' })
    expect((await caller.list({ unitId: a.at('1.1.1'), search: 'budi' })).rows).toHaveLength(1)
  })

  test('two who move the same person at once: one after the other, and she lives in one place', async () => {
    await using world = await aWorld()
    const { a } = world
    const caller = a.as('cadre').households
    const homes = Array.from({ length: 5 }, (_, n) => aHouseholdOrder(world, a.at('1.1.1.1'), { address: `No. ${n}` }))
    for (const order of homes) await caller.register(world.order(order))
    const [from, ...others] = homes
    const personId = from!.families[0]!.members[1]!.personId
    const answers = await Promise.all(
      others.map((to, n) =>
        caller.movePerson(
          world.order({
            personId,
            householdId: to.householdId,
            familyId: to.families[0]!.familyId,
            relation: 'famili-lain',
            since: addDays(d('2026-05-01'), n),
          }),
        ),
      ),
    )
    expect(answers.filter(({ status }) => status === 'applied').length).toBeGreaterThan(0)
    expect(answers.every(({ status, because }) => status === 'applied' || because === 'person-has-later-change')).toBe(
      true,
    )
    const open = await lookInside(
      world,
      sql<{
        n: number
      }>`select count(*)::int as n from households.member where person_id = ${personId} and valid_to is null`,
    )
    expect(open).toEqual([{ n: 1 }])
  })
})

describe('reading', () => {
  test('finds residents by part of their name, only alive, only in the area, page by page', async () => {
    await using world = await aWorld()
    const { a, b } = world
    const names = ['Siti Aminah', 'Siti Rahma', 'Nur Siti', 'SITI ZUBAIDAH', 'Budi 100%']
    const order = aHouseholdOrder(world, a.at('1.1.1.1'), {
      members: names.map((name, n) => ({ name, relation: n === 0 ? 'kepala-keluarga' : 'anak', sex: 'P' as const })),
    })
    await a.as('cadre').households.register(world.order(order))
    await b.as('cadre').households.register(world.order(aHouseholdOrder(world, b.at(b.dasawisma))))
    const caller = a.as('kelurahan-board').households
    const unitId = a.at('1.1')
    const first = await caller.list({ unitId, search: 'siti', limit: 3 })
    const second = await caller.list({ unitId, search: 'siti', limit: 3, cursor: first.next ?? '' })
    expect(
      [...first.rows, ...second.rows].map(({ match }) => match?.name ?? '').toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(names.slice(0, 4).toSorted())
    expect((await caller.list({ unitId, search: '0%' })).rows.map(({ match }) => match?.name)).toEqual(['Budi 100%'])
    expect((await caller.list({ unitId, search: '%_' })).rows).toEqual([])
    await caller.recordDeath(world.order({ personId: order.headId, diedOn: d('2026-06-01') }))
    expect((await caller.list({ unitId, search: 'aminah' })).rows).toEqual([])
    await expect(caller.list({ unitId, cursor: 'x' })).rejects.toMatchObject({ message: 'invalid-input' })
  })

  test('the rows behind a figure are as many as it says, at every level', async () => {
    await using world = await aWorld()
    const { a } = world
    const caller = a.as('city-board').households
    const recorder = a.as('secretariat').households
    for (const [at, ages] of [
      ['1.1.1.1', ['2024-01-01', '2023-05-05', '1950-01-01']],
      ['1.1.1.2', ['2022-06-01']],
      ['2.1.1.1', ['2025-01-01']],
    ] as const)
      await recorder.register(
        world.order(
          aHouseholdOrder(world, a.at(at), {
            members: [
              {},
              ...ages.map((birthDate) => ({ sex: 'P' as const, relation: 'anak' as const, birthDate: d(birthDate) })),
            ],
          }),
        ),
      )
    for (const at of ['', '1', '1.1', '1.1.1', '1.1.1.1']) {
      const { own } = await caller.totals({ unitId: a.at(at), period: june })
      for (const column of ['households', 'families', 'f_0_4', 'm_15_49', 'f_60_up', 'persons', 'f', '0_4'] as const) {
        const rows = []
        let cursor: string | undefined
        do {
          const page = await caller.behind({ unitId: a.at(at), period: june, column, limit: 2, cursor })
          rows.push(...page.rows)
          cursor = page.next ?? undefined
        } while (cursor !== undefined)
        expect({ at, column, rows: rows.length }).toEqual({ at, column, rows: figureOf(own, column) })
      }
    }
    const city = await caller.totals({ unitId: a.rootUnitId, period: june })
    expect(city.own).toMatchObject({ households: 3, families: 3, f_0_4: 4, f_60_up: 1 })
    expect(city.children.map(({ name, households: n }) => ({ name, n }))).toEqual([
      { name: 'Contoh Barat 1', n: 2 },
      { name: 'Contoh Barat 2', n: 1 },
    ])
    await expect(a.as('kecamatan-board').households.totals({ unitId: a.at('2'), period: june })).rejects.toMatchObject({
      message: 'not-found',
    })
    await expect(caller.totals({ unitId: a.rootUnitId, period: Period.parse('2026-07') })).rejects.toMatchObject({
      message: 'not-a-period',
    })
  })

  test('R-NIK-03 a NIK in full is for a purpose, in the area, and written into the audit first', async () => {
    await using world = await aWorld()
    const { a } = world
    const order = aHouseholdOrder(world, a.at('1.1.1.1'), { members: [{ nik }] })
    await a.as('cadre').households.register(world.order(order))
    const asked = { personId: order.headId, purpose: 'verify-identity' as const }
    await expect(a.as('cadre').households.revealNik(asked)).rejects.toMatchObject({ message: 'not-allowed' })
    expect(await a.as('kelurahan-board').households.revealNik(asked)).toEqual({ nik })
    expect((await auditOf(world, a)).at(-1)).toMatchObject({
      action: 'households.revealNik',
      subjectId: order.headId,
      detail: { purpose: 'verify-identity' },
    })
    const far = await a.grant('kelurahan-board', '2.1')
    await expect(a.as(far).households.revealNik(asked)).rejects.toMatchObject({ message: 'not-found' })
    await expect(
      a.as('kelurahan-board').households.revealNik({ ...asked, purpose: 'curiosity' as never }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('a household that is none answers like one of another tenant', async () => {
    await using world = await aWorld()
    const { a, b } = world
    const order = aHouseholdOrder(world, b.at(b.dasawisma))
    await b.as('cadre').households.register(world.order(order))
    for (const householdId of [order.householdId, HouseholdId.parse('00000000-0000-4000-9000-00000000ffff')])
      await expect(a.as('city-board').households.detail({ householdId })).rejects.toMatchObject({
        message: 'not-found',
      })
  })
})

import { read, write } from '@melati/db/tenancy'
import { router } from '@melati/api/trpc'
import { Day } from '@melati/domain/day'
import { UnitId } from '@melati/domain/ids'
import { RegionCode } from '@melati/domain/region'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { households } from '../households/router.ts'
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { auditOf, marksOf, toldTo } from '../testing/look.ts'
import { makeWorld } from '../testing/world.ts'
import { unitPlaces } from './published.ts'
import { hierarchy } from './router.ts'

const doors = router({ hierarchy: hierarchy.router, households: households.router })
const aWorld = () => makeWorld(doors)
type AWorld = Awaited<ReturnType<typeof aWorld>>
const day = (text: string) => Day.parse(text)
const newUnit = (world: AWorld) => UnitId.parse(world.newId())
const [today, earlier] = [day('2026-06-15'), day('2026-03-10')]

describe('reading the tree', () => {
  test('children come in the order people count, a page at a time, with what stands below', async () => {
    await using world = await aWorld()
    const board = world.b.as('kelurahan-board').hierarchy
    const units = Array.from({ length: 10 }, (_, n) => ({ unitId: newUnit(world), name: `RW ${n + 3}` }))
    const parentId = world.b.at('1.1')
    await board.addUnits(world.order({ parentId, kind: 'rw' as const, since: today, units }))
    const first = await board.tree({ limit: 5 })
    expect(first).toMatchObject({ unit: { name: 'Contoh Timur 1 A' }, childKind: 'rw' })
    expect(first.path.map(({ name }) => name)).toEqual(['Kota Contoh Dua', 'Contoh Timur 1'])
    expect(first.children.map(({ name }) => name)).toEqual(['RW 01', 'RW 02', 'RW 3', 'RW 4', 'RW 5'])
    expect(first.children[0]).toMatchObject({ children: 2, dasawisma: 4 })
    const cursor = first.next ?? expect.fail('there is a second page')
    const second = await board.tree({ limit: 20, cursor })
    expect(second.children.map(({ name }) => name)).toEqual(['RW 6', 'RW 7', 'RW 8', 'RW 9', 'RW 10', 'RW 11', 'RW 12'])
    expect(second.next).toBeNull()
  })

  test('nothing outside the area is found, and another city’s id is like none at all', async () => {
    await using world = await aWorld()
    const board = world.a.as('kelurahan-board').hierarchy
    const strange = [world.a.at('1'), world.a.at('1.2'), world.b.at('1.1'), newUnit(world)]
    for (const unitId of strange) {
      for (const call of [board.unit, board.tree])
        await expect(call({ unitId })).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'not-found' })
    }
    const officer = world.a.as('group-officer').hierarchy
    expect(await officer.scope()).toMatchObject({ unit: { unitId: world.a.at('1.1.1') } })
    await expect(officer.tree({})).rejects.toMatchObject({ message: 'not-allowed' })
  })

  test('search finds by name, by former name, by code and with a slip of the finger, within the area', async () => {
    await using world = await aWorld()
    const city = world.a.as('city-board').hierarchy
    const unitId = world.a.at('1.1.2')
    await city.renameUnit(world.order({ unitId, name: 'Sukamaju' }))
    const names = async (query: string, caller = city) => (await caller.search({ query })).map(({ name }) => name)
    expect(await names('sukam')).toEqual(['Sukamaju'])
    expect(await names('lingkungan 2')).toEqual(['Lingkungan 2', 'Sukamaju', 'Lingkungan 1', 'Lingkungan 1'])
    expect(await names('sukamajo')).toEqual(['Sukamaju'])
    expect(await names('99.71.02.1')).toEqual(['Contoh Barat 2 A', 'Contoh Barat 2 B'])
    expect(await names('%')).toEqual([])
    expect(await names('contoh', world.a.as('kecamatan-board').hierarchy)).toEqual([
      'Contoh Barat 1',
      'Contoh Barat 1 A',
      'Contoh Barat 1 B',
    ])
    expect(await city.search({ query: 'melati 1', kind: 'dasawisma', limit: 1 })).toHaveLength(1)
    expect(await names('kota contoh dua')).not.toContain('Kota Contoh Dua')
  })

  test('a unit tells where it stood and what it became', async () => {
    await using world = await aWorld()
    const board = world.a.as('kelurahan-board').hierarchy
    const [moved, from, to] = [world.a.at('1.1.1.2'), world.a.at('1.1.1'), world.a.at('1.1.2')]
    await world.a.as('kelurahan-board').hierarchy.renameUnit(world.order({ unitId: moved, name: 'Anggrek' }))
    await board.moveUnit(world.order({ unitId: moved, parentId: to, since: earlier }))
    expect(await board.unit({ unitId: moved })).toMatchObject({
      name: 'Anggrek',
      aliases: ['Melati 2'],
      parentId: to,
      placings: [
        { from: '2020-01-01', to: '2026-03-10', parentId: from, parentName: 'Lingkungan 1' },
        { from: '2026-03-10', to: null, parentId: to, parentName: 'Lingkungan 2' },
      ],
    })
    expect(await board.unit({ unitId: world.a.at('1.1') })).toMatchObject({
      counts: [
        { kind: 'lingkungan', count: 2 },
        { kind: 'dasawisma', count: 4 },
      ],
    })
    expect(await board.scope()).toMatchObject({ unit: { kind: 'kelurahan' }, childKind: 'lingkungan' })
  })
})

describe('adding', () => {
  test('several at once, told to their own scopes and kept in the audit', async () => {
    await using world = await aWorld()
    const board = world.a.as('kelurahan-board').hierarchy
    const units = ['Anggrek 1', 'Anggrek 2'].map((name) => ({ unitId: newUnit(world), name }))
    const parentId = world.a.at('1.1.1')
    const order = world.order({ parentId, kind: 'dasawisma' as const, since: today, units })
    expect(await board.addUnits(order)).toMatchObject({ status: 'applied', result: units })
    expect(await board.addUnits(order)).toMatchObject({ status: 'applied', result: units })
    const unitId = units[0]?.unitId ?? expect.fail()
    expect(await toldTo(world, world.a, unitId)).toEqual([{ kind: 'unit', id: unitId, gone: false }])
    const [rows] = await read(
      world.db,
      world.a.tenantId,
      hierarchy.feeds?.unit?.(world.a.tenantId, unitId, [unitId]) ?? expect.fail(),
    )
    expect(rows).toEqual([
      { id: unitId, row: expect.objectContaining({ name: 'Anggrek 1', parentName: 'Lingkungan 1' }) },
    ])
    expect(await auditOf(world, world.a)).toMatchObject([
      { action: 'hierarchy.addUnits', subjectId: parentId, accountId: world.a.grants['kelurahan-board'].accountId },
    ])
  })

  test('all of them or none', async () => {
    await using world = await aWorld()
    const board = world.a.as('kelurahan-board').hierarchy
    const parentId = world.a.at('1.1.1')
    const named = (...names: string[]) =>
      board.addUnits(
        world.order({
          parentId,
          kind: 'dasawisma' as const,
          since: today,
          units: names.map((name) => ({ unitId: newUnit(world), name })),
        }),
      )
    expect(await named('Anggrek', 'MELATI 01')).toMatchObject({ because: 'unit-name-taken', field: 'units.1.name' })
    expect(await named('Anggrek', 'anggrek')).toMatchObject({ because: 'unit-name-taken', field: 'units.1.name' })
    expect(await named('Anggrek', '-')).toMatchObject({ because: 'name-empty', field: 'units.1.name' })
    expect((await board.tree({ unitId: parentId })).children).toHaveLength(2)
  })

  test('one that began before its parent was moved has followed it', async () => {
    await using world = await aWorld()
    const city = world.a.as('city-board').hierarchy
    const [unitId, parentId] = [newUnit(world), world.a.at('1.1.1')]
    await city.moveUnit(world.order({ unitId: parentId, parentId: world.a.at('1.2'), since: earlier }))
    await city.addUnit(
      world.order({ unitId, parentId, kind: 'dasawisma' as const, name: 'Mawar', since: day('2026-01-05') }),
    )
    const wardOn = async (on: string) => {
      const [[place]] = await read(world.db, world.a.tenantId, unitPlaces(world.a.tenantId, [unitId], on))
      return place?.ancestors[2]
    }
    expect(await wardOn('2026-01-04')).toBeUndefined()
    expect(await wardOn('2026-03-09')).toBe(world.a.at('1.1'))
    expect(await wardOn('2026-03-10')).toBe(world.a.at('1.2'))
  })

  test('an official unit has its code once in the city', async () => {
    await using world = await aWorld()
    const city = world.a.as('city-board').hierarchy
    const add = (code: string) =>
      city.addUnit(
        world.order({
          unitId: newUnit(world),
          parentId: world.a.at('1'),
          kind: 'kelurahan' as const,
          name: 'Sukamaju',
          since: today,
          code: RegionCode.parse(code),
        }),
      )
    expect(await add('99.71.01.1002')).toMatchObject({ because: 'duplicate-id', field: 'code' })
    expect(await add('99.71.02.1003')).toMatchObject({ because: 'unit-code-wrong' })
    expect(await add('99.71.01.1003')).toMatchObject({ status: 'applied' })
  })

  test('outside the area, and under another city’s unit as under none', async () => {
    await using world = await aWorld()
    const board = world.a.as('kelurahan-board').hierarchy
    const under = async (parentId: UnitId) => {
      const { id: _, ...answer } = await board.addUnit(
        world.order({ unitId: newUnit(world), parentId, kind: 'dasawisma' as const, name: 'X', since: today }),
      )
      return answer
    }
    expect(await under(world.a.at('2.1.1'))).toMatchObject({ because: 'outside-your-area' })
    expect(await under(world.b.at('1.1.1.1'))).toEqual(await under(newUnit(world)))
  })
})

describe('moving', () => {
  test('A-077 refused under itself; A-076 refused to whoever stands on it or reaches one end only', async () => {
    await using world = await aWorld()
    const move = (role: 'city-board' | 'kecamatan-board' | 'kelurahan-board', unit: string, parent: string) =>
      world.a
        .as(role)
        .hierarchy.moveUnit(world.order({ unitId: world.a.at(unit), parentId: world.a.at(parent), since: earlier }))
    expect(await move('city-board', '1.1', '1.1.1')).toMatchObject({ because: 'unit-under-itself' })
    expect(await move('city-board', '1.1.1', '1.1.1.1')).toMatchObject({ because: 'unit-under-itself' })
    expect(await move('city-board', '1.1.1.1', '1.2')).toMatchObject({ because: 'unit-wrong-parent' })
    expect(await move('kelurahan-board', '1.1', '2')).toMatchObject({ because: 'outside-your-area' })
    expect(await move('kelurahan-board', '1.1.1', '2.1')).toMatchObject({ because: 'outside-your-area' })
    expect(await move('kecamatan-board', '1.1.1', '1.2')).toMatchObject({ status: 'applied' })
  })

  test('takes everything in it along from that day on, marks it for all figures and tells its phones', async () => {
    await using world = await aWorld()
    const { a } = world
    await write(world.db, a.tenantId, (tx) =>
      tx.commitWith(sql`insert into core.open_period (tenant_id, figures, period, opened_at)
        select ${a.tenantId}::int, f, 202606, now() from unnest(array['one', 'two']) f`),
    )
    const moved = ['1.1.1', '1.1.1.1', '1.1.1.2'].map(a.at)
    const city = a.as('city-board').hierarchy
    expect(
      await city.moveUnit(world.order({ unitId: a.at('1.1.1'), parentId: a.at('2.2'), since: earlier })),
    ).toMatchObject({ status: 'applied' })
    const on = async (when: string) => {
      const [rows] = await read(world.db, a.tenantId, unitPlaces(a.tenantId, moved, when))
      return Object.fromEntries(rows.map(({ unitId, ancestors }) => [unitId, ancestors]))
    }
    const above = (...paths: string[]) => paths.map(a.at)
    expect(await on('2026-03-09')).toEqual({
      [a.at('1.1.1')]: above('', '1', '1.1'),
      [a.at('1.1.1.1')]: above('', '1', '1.1', '1.1.1'),
      [a.at('1.1.1.2')]: above('', '1', '1.1', '1.1.1'),
    })
    expect(await on('2026-03-10')).toEqual({
      [a.at('1.1.1')]: above('', '2', '2.2'),
      [a.at('1.1.1.1')]: above('', '2', '2.2', '1.1.1'),
      [a.at('1.1.1.2')]: above('', '2', '2.2', '1.1.1'),
    })
    for (const figures of ['one', 'two']) {
      const marks = (await marksOf(world, a, figures)).filter(({ from }) => from === 202_603)
      expect(marks.map(({ unitId }) => unitId).toSorted()).toEqual(moved.toSorted())
      expect(marks.every(({ to }) => to === 999_912)).toBe(true)
    }
    const leaf = a.at('1.1.1.2')
    expect((await toldTo(world, a, leaf)).at(-1)).toEqual({ kind: 'unit', id: leaf, gone: false })
    await expect(a.as('kelurahan-board').hierarchy.unit({ unitId: leaf })).rejects.toMatchObject({
      message: 'not-found',
    })
  })

  test('not before a later change of it or of what stands in it', async () => {
    await using world = await aWorld()
    const { a } = world
    const board = a.as('city-board').hierarchy
    const move = (unit: string, parent: string, since: string) =>
      board.moveUnit(world.order({ unitId: a.at(unit), parentId: a.at(parent), since: day(since) }))
    await board.renameUnit(world.order({ unitId: a.at('1.1.1.1'), name: 'Mawar' }))
    await board.renameUnit(world.order({ unitId: a.at('1.1.1'), name: 'Lingkungan 9' }))
    expect(await move('1.1.1.1', '1.1.2', '2026-03-10')).toMatchObject({ status: 'applied' })
    const later = { because: 'unit-has-later-change', hint: { earliest: '2026-03-10' } }
    expect(await move('1.1.1.1', '1.1.1', '2026-03-09')).toMatchObject(later)
    expect(await move('1.1.1', '1.2', '2026-03-09')).toMatchObject(later)
    expect(await move('1.1.2', '1.2', '2026-03-09')).toMatchObject(later)
    expect(await move('1.1.1', '1.2', '2026-03-10')).toMatchObject({ status: 'applied' })
  })
})

describe('closing', () => {
  test('a split dasawisma keeps its successors and its history', async () => {
    await using world = await aWorld()
    const { a } = world
    const board = a.as('kelurahan-board').hierarchy
    const unitId = a.at('1.1.1.1')
    const units = ['Melati 3', 'Melati 4'].map((name) => ({ unitId: newUnit(world), name }))
    await board.addUnits(world.order({ parentId: a.at('1.1.1'), kind: 'dasawisma' as const, since: earlier, units }))
    const successorIds = units.map((unit) => unit.unitId)
    expect(await board.closeUnit(world.order({ unitId, closedOn: earlier, successorIds }))).toMatchObject({
      status: 'applied',
    })
    expect((await board.tree({ unitId: a.at('1.1.1') })).children.map(({ name }) => name)).toEqual([
      'Melati 2',
      'Melati 3',
      'Melati 4',
    ])
    expect(await board.unit({ unitId })).toMatchObject({ closedOn: '2026-03-10', childKind: null, successors: units })
    expect(await board.unit({ unitId: successorIds[0] ?? unitId })).toMatchObject({ predecessors: [{ unitId }] })
    expect((await toldTo(world, a, unitId)).at(-1)).toEqual({ kind: 'unit', id: unitId, gone: true })
    expect(await board.renameUnit(world.order({ unitId, name: 'X' }))).toMatchObject({ because: 'unit-closed' })
  })

  test('not while something stands in it, nor before the last in it ended', async () => {
    await using world = await aWorld()
    const { a } = world
    const board = a.as('kelurahan-board').hierarchy
    const close = (path: string, closedOn: string) =>
      board.closeUnit(world.order({ unitId: a.at(path), closedOn: day(closedOn) }))
    expect(await close('1.1.1', '2026-05-01')).toMatchObject({ because: 'unit-not-empty', hint: { left: 2 } })
    await close('1.1.1.1', '2026-05-01')
    await close('1.1.1.2', '2026-06-01')
    expect(await close('1.1.1', '2026-05-31')).toMatchObject({ because: 'unit-has-later-change' })
    expect(await close('1.1.1', '2026-06-01')).toMatchObject({ status: 'applied' })
    expect(await close('1.1', '2026-06-10')).toMatchObject({ because: 'outside-your-area' })
  })

  test('not under a household, nor before the last one has left', async () => {
    await using world = await aWorld()
    const { a } = world
    const [unitId, elsewhere] = [a.at('1.1.1.1'), a.at('1.1.1.2')]
    const household = aHouseholdOrder(world, unitId)
    expect(await a.as('cadre').households.register(world.order(household))).toMatchObject({ status: 'applied' })
    const board = a.as('kelurahan-board').hierarchy
    const close = (closedOn: string) => board.closeUnit(world.order({ unitId, closedOn: day(closedOn) }))
    expect(await close('2026-06-10')).toMatchObject({ because: 'unit-not-empty', hint: { left: 1 } })
    const move = { householdId: household.householdId, unitId: elsewhere, since: day('2026-05-20') }
    expect(await a.as('cadre').households.moveHousehold(world.order(move))).toMatchObject({ status: 'applied' })
    expect(await close('2026-05-19')).toMatchObject({ because: 'unit-not-empty' })
    expect(await close('2026-05-20')).toMatchObject({ status: 'applied' })
  })
})

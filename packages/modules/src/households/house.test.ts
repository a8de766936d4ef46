import { router } from '@melati/api/trpc'
import { Day } from '@melati/domain/day'
import { Period } from '@melati/domain/period'
import { expect, test } from 'vitest'
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { auditOf, marksOf, toldTo } from '../testing/look.ts'
import { makeWorld } from '../testing/world.ts'
import { households } from './router.ts'

const doors = router({ households: households.router })
const d = (text: string) => Day.parse(text)
const [april, june] = [Period.parse('2026-04'), Period.parse('2026-06')]

async function aHouse() {
  const world = await makeWorld(doors)
  const { a } = world
  const order = aHouseholdOrder(world, a.at(a.dasawisma), { members: [{}, {}] })
  await a.as('cadre').households.register(world.order(order))
  const { householdId } = order
  const describe = (since: string, facts: object) =>
    a.as('cadre').households.describeHouse(world.order({ householdId, since: d(since), facts }))
  return { world, a, householdId, describe, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

test('a house that is described marks its months, tells phones, leaves one row of audit and is read back', async () => {
  await using house = await aHouse()
  const { world, a, householdId } = house
  const unitId = a.at(a.dasawisma)
  const before = (await marksOf(world, a, 'households')).length
  const facts = { fit: true, water: ['sumur', 'pdam'], food: 'beras' }
  expect(await house.describe('2026-05-02', facts)).toMatchObject({ status: 'applied' })
  const marks = (await marksOf(world, a, 'households')).slice(before)
  expect(marks).toEqual([{ unitId, from: 202_605, to: 999_912 }])
  expect(await toldTo(world, a, unitId)).toContainEqual({ kind: 'household', id: householdId, gone: false })
  expect((await auditOf(world, a)).at(-1)).toMatchObject({
    action: 'households.describeHouse',
    subjectId: householdId,
    detail: { since: '2026-05-02', stated: ['fit', 'water', 'food'] },
  })
  expect(await a.as('kelurahan-board').households.detail({ householdId })).toMatchObject({
    house: { since: '2026-05-02', fit: true, trash: null, water: ['pdam', 'sumur'], food: 'beras' },
  })
})

test('two who state different things of one day both count, and a late statement does not undo a newer one', async () => {
  await using house = await aHouse()
  const { a, householdId } = house
  await house.describe('2026-05-02', { fit: false, drain: true })
  await house.describe('2026-05-02', { trash: true })
  await house.describe('2026-04-10', { fit: true, mck: true })
  const { house: now } = await a.as('cadre').households.detail({ householdId })
  expect(now).toMatchObject({ since: '2026-05-02', fit: false, drain: true, trash: true, mck: true })
  const own = async (period: Period) =>
    (await a.as('city-board').households.totals({ unitId: a.rootUnitId, period })).own
  expect(await own(april)).toMatchObject({ house_fit: 1, house_unfit: 0, house_mck: 1, house_trash: 0 })
  expect(await own(june)).toMatchObject({ house_fit: 0, house_unfit: 1, house_mck: 1, house_trash: 1, house_spal: 1 })
})

test('a figure of houses opens to the households it counts', async () => {
  await using house = await aHouse()
  const { world, a, householdId } = house
  await a.as('cadre').households.register(world.order(aHouseholdOrder(world, a.at(a.dasawisma), { address: 'No. 2' })))
  await house.describe('2026-05-02', { water: ['sungai'] })
  const behind = (column: 'water_river' | 'water_pdam' | 'households') =>
    a.as('kelurahan-board').households.behind({ unitId: a.at('1.1'), period: june, column })
  expect(await behind('water_river')).toMatchObject({ kind: 'household', rows: [{ householdId, persons: 2 }] })
  expect((await behind('water_pdam')).rows).toEqual([])
  expect((await behind('households')).rows).toHaveLength(2)
})

test('a house of another area, before it was there or in the future is refused', async () => {
  await using house = await aHouse()
  const { world, a, householdId } = house
  const stranger = a.as(await a.grant('cadre', '1.1.2')).households
  const order = { householdId, since: d('2026-05-02'), facts: { fit: true } }
  expect(await stranger.describeHouse(world.order(order))).toMatchObject({ because: 'outside-your-area' })
  expect(await house.describe('2025-01-01', { fit: true })).toMatchObject({ because: 'too-early' })
  expect(await house.describe('2099-01-01', { fit: true })).toMatchObject({ because: 'future-date' })
  await expect(house.describe('2026-05-02', {})).rejects.toThrow()
})

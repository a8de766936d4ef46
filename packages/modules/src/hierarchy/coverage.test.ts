import { router } from '@melati/api/trpc'
import { Day } from '@melati/domain/day'
import { PersonId, SeatId, type UnitId } from '@melati/domain/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts/router.ts'
import { boards } from '../boards/router.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { hierarchy } from './router.ts'

const appRouter = router({
  accounts: router(accounts.router),
  boards: router(boards.router),
  hierarchy: router(hierarchy.router),
})
let world: World<typeof appRouter>
beforeAll(async () => {
  world = await makeWorld(appRouter)
})
afterAll(() => world[Symbol.asyncDispose]())

const root = () => world.a.rootUnitId
const asCity = () => world.a.as('city-board')

test('says how many units below have it, and which have not', async () => {
  const before = await asCity().boards.coverage({ unitId: root(), without: 'kelurahan' })
  const kelurahan = before.levels.find(({ kind }) => kind === 'kelurahan')
  expect(kelurahan?.have).toBe(0)
  expect(before.rows.map(({ unitId }) => unitId)).toContain(world.a.at('1.1'))
  expect(before.rows).toHaveLength(kelurahan?.total ?? -1)
  const appointed = await world.a.as('kelurahan-board').boards.appoint(
    world.order({
      seatId: SeatId.parse(world.newId()),
      unitId: world.a.at('1.1'),
      personId: PersonId.parse(world.newId()),
      personName: 'Siti Aminah',
      sex: 'P',
      kind: 'ketua',
      title: 'Ketua',
      acting: false,
      sk: { number: '1/2026', date: Day.parse('2026-01-01') },
      from: Day.parse('2026-01-01'),
      to: Day.parse('2030-01-01'),
    }),
  )
  expect(appointed).toMatchObject({ status: 'applied' })
  const { levels, rows } = await asCity().boards.coverage({ unitId: root(), without: 'kelurahan' })
  expect(levels.find(({ kind }) => kind === 'kelurahan')).toEqual({ ...kelurahan, have: 1 })
  expect(rows.map(({ unitId }) => unitId)).not.toContain(world.a.at('1.1'))
  expect(rows[0]?.path.map(({ kind }) => kind)).toEqual(['kota', 'kecamatan'])
})

test('a cadre covers what she was appointed to, what stands in it and what it stands in', async () => {
  const of = async (unitId: UnitId) =>
    (await asCity().accounts.cadreCoverage({ unitId })).levels.map(({ kind, have }) => [kind, have])
  const seen = await of(root())
  expect(seen.map(([kind]) => kind)).toEqual(['kelurahan', 'dasawisma'])
  expect(seen.every(([, have]) => Number(have) >= 1)).toBe(true)
  await world.a.grant('cadre', '2.1')
  const more = await of(root())
  expect(more[0]?.[1]).toBe(Number(seen[0]?.[1]) + 1)
  const below = await asCity().accounts.cadreCoverage({ unitId: world.a.at('2.1'), without: 'dasawisma' })
  expect(below.rows).toEqual([])
})

test('comes in pages, and of one’s own area alone', async () => {
  const first = await asCity().boards.coverage({ unitId: root(), without: 'kelurahan', limit: 1 })
  const second = await asCity().boards.coverage({
    unitId: root(),
    without: 'kelurahan',
    limit: 1,
    cursor: first.next ?? expect.fail(),
  })
  expect(second.rows).not.toEqual(first.rows)
  const foreign = world.a.as('kelurahan-board').boards.coverage({ unitId: root() })
  await expect(foreign).rejects.toMatchObject({ message: 'not-found' })
  const other = asCity().boards.coverage({ unitId: world.b.rootUnitId })
  await expect(other).rejects.toMatchObject({ message: 'not-found' })
})

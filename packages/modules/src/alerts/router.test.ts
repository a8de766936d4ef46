import { write } from '@melati/db/tenancy'
import { auditRows } from '@melati/api/audit/record'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppRouter, appRouter } from '../app-router.ts'
import type { City } from '../testing/a-city.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { home } from './admin/home.ts'

let world: World<AppRouter>
beforeAll(async () => {
  world = await makeWorld(appRouter)
})
afterAll(() => world[Symbol.asyncDispose]())

async function logged(city: City, action: string, unitId: string, at = world.clock.now) {
  const { accountId, grantId } = city.grants.cadre
  const entry = { action, subjectKind: 'registration', subjectId: null, unitId, detail: {}, commandId: null }
  const row = auditRows(city.tenantId, at.toISOString(), { accountId, grantId, registrationId: null }, [entry])
  await write(world.db, city.tenantId, (tx) => tx.commitWith(row))
}

const kinds = async (who: Parameters<typeof world.a.as>[0], city = world.a) =>
  (await city.as(who).alerts.list()).rows.map(({ kind }) => kind)

test('A-143 whoever answers for the area of a phone is told at home, for seven days, and nobody of another', async () => {
  const { a, b } = world
  const day = 86_400_000
  await logged(a, 'sync.overDay', a.at('1.1.1.1'))
  await logged(a, 'hierarchy.renameUnit', a.at('1.1.1'))
  await logged(a, 'sync.otherPhone', a.at('2.1'), new Date(world.clock.now.getTime() - 6 * day))
  await logged(a, 'sync.overDay', a.at('1.1.1.1'), new Date(world.clock.now.getTime() - 8 * day))
  expect(await kinds('city-board')).toEqual(['overDay', 'otherPhone'])
  for (const role of ['kecamatan-board', 'kelurahan-board', 'cadre-coordinator'] as const)
    expect(await kinds(role), role).toEqual(['overDay'])
  expect(await kinds(await a.grant('kelurahan-board', '2.1'))).toEqual(['otherPhone'])
  expect(await kinds('city-board', b)).toEqual([])
  await expect(kinds('cadre')).rejects.toMatchObject({ message: 'not-allowed' })
  const queue = home.waiting?.[0] ?? expect.fail()
  const area = { role: 'kelurahan-board', unit: null, today: '2026-06-15' as never, calendar: null } as const
  expect(await queue.find(a.as('kelurahan-board') as never, area)).toMatchObject({
    count: 1,
    rows: [
      {
        title: 'CONTOH cadre',
        detail: {
          id: expect.stringMatching(/^Kiriman HP melebihi batas sehari · .* · 15 Jun/),
          en: expect.stringMatching(/^A phone sent more than a day allows · /),
        },
      },
    ],
  })
})

import { chainTenant } from '@melati/api/audit/chain'
import { checkChains } from '@melati/api/audit/verify-chain'
import { router } from '@melati/api/trpc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hierarchy } from '../hierarchy/router.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { audit } from './router.ts'

const appRouter = router({ audit: router(audit.router), hierarchy: router(hierarchy.router) })
let world: World<typeof appRouter>

/** Renames units here and there, on three days, as two people. */
beforeAll(async () => {
  world = await makeWorld(appRouter)
  const rename = (who: Parameters<typeof world.a.as>[0], path: string, name: string) =>
    world.a.as(who).hierarchy.renameUnit(world.order({ unitId: world.a.at(path), name }))
  for (const [day, who, path, name] of [
    ['2026-06-15', 'city-board', '1', 'Contoh Satu Satu'],
    ['2026-06-16', 'kelurahan-board', '1.1.1', 'Lingkungan Ujung'],
    ['2026-06-17', 'city-board', '2.1.1', 'Lingkungan Pangkal'],
  ] as const) {
    // Half past midnight in Jakarta is still the day before in UTC.
    world.clock.now = new Date(`${day}T00:30:00+07:00`)
    expect(await rename(who, path, name)).toMatchObject({ status: 'applied' })
  }
  world.clock.now = new Date('2026-06-18T05:00:00Z')
})
afterAll(() => world[Symbol.asyncDispose]())

const units = (rows: readonly { unitName: string | null }[]) => rows.map(({ unitName }) => unitName)
const board = () => world.a.as('city-board').audit

describe('the list', () => {
  test('says who did what, newest first', async () => {
    const { rows, next } = await board().list({})
    expect(units(rows)).toEqual(['Lingkungan Pangkal', 'Lingkungan Ujung', 'Contoh Satu Satu'])
    expect(rows[1]).toEqual({
      at: '2026-06-15T17:30:00.000Z',
      accountId: world.a.grants['kelurahan-board'].accountId,
      accountName: 'CONTOH kelurahan-board',
      role: 'kelurahan-board',
      byPhone: false,
      action: 'hierarchy.renameUnit',
      subjectKind: 'unit',
      subjectId: world.a.at('1.1.1'),
      unitId: world.a.at('1.1.1'),
      unitName: 'Lingkungan Ujung',
      detail: expect.any(Object),
      position: null,
    })
    expect(next).toBeNull()
  })

  test('is of the own area, and of the other city nothing is seen', async () => {
    const { rootUnitId } = world.a
    const secretariat = await world.a.grant('secretariat', '1.1')
    expect(units((await world.a.as(secretariat).audit.list({})).rows)).toEqual(['Lingkungan Ujung'])
    expect((await world.b.as('city-board').audit.list({})).rows).toEqual([])
    expect((await world.b.as('city-board').audit.list({ unitId: rootUnitId })).rows).toEqual([])
    expect((await world.a.as(secretariat).audit.list({ unitId: world.a.at('2') })).rows).toEqual([])
  })

  test('is filtered by days of the city, by account, subject, unit and module', async () => {
    const day = '2026-06-16' as never
    expect(units((await board().list({ from: day, to: day })).rows)).toEqual(['Lingkungan Ujung'])
    const { accountId } = world.a.grants['city-board']
    expect(units((await board().list({ accountId })).rows)).toEqual(['Lingkungan Pangkal', 'Contoh Satu Satu'])
    expect(units((await board().list({ subjectId: world.a.at('1') })).rows)).toEqual(['Contoh Satu Satu'])
    expect(units((await board().list({ unitId: world.a.at('1') })).rows)).toEqual([
      'Lingkungan Ujung',
      'Contoh Satu Satu',
    ])
    expect((await board().list({ module: 'households' })).rows).toEqual([])
  })

  test('A-028: comes in pages whose cursors tell nothing and fit no other city', async () => {
    const first = await board().list({ limit: 2 })
    const rest = await board().list({ limit: 2, cursor: first.next ?? '' })
    expect([units(first.rows), units(rest.rows), rest.next]).toEqual([
      ['Lingkungan Pangkal', 'Lingkungan Ujung'],
      ['Contoh Satu Satu'],
      null,
    ])
    expect(JSON.stringify(first)).not.toMatch(/"(xid|seq)"/)
    const foreign = world.b.as('city-board').audit.list({ cursor: first.next ?? '' })
    await expect(foreign).rejects.toMatchObject({ message: 'invalid-input' })
    await expect(board().list({ cursor: 'AAAA' })).rejects.toMatchObject({ message: 'invalid-input' })
  })

  test('A-019: at most a hundred', async () => {
    for (const limit of [0, 101, 1e9, -1])
      await expect(board().list({ limit })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('is for those who answer for the city', async () => {
    for (const role of [
      'cadre',
      'cadre-coordinator',
      'neighbourhood-head',
      'kecamatan-board',
      'group-officer',
    ] as const)
      await expect(world.a.as(role).audit.list({})).rejects.toMatchObject({ message: 'not-allowed' })
  })
})

test('the chain says how far it is, and whether the last check found it whole', async () => {
  expect(await board().chain()).toEqual({ links: 0, linkedAt: null, waiting: 3, checkedAt: null, holds: null })
  await chainTenant(world.db, world.a.tenantId, world.clock.now)
  expect(await board().chain()).toMatchObject({ links: 3, waiting: 0, linkedAt: '2026-06-18T05:00:00.000Z' })
  expect((await board().list({})).rows.map(({ position }) => position)).toEqual([3, 2, 1])
  await checkChains(world.services)
  expect(await board().chain()).toMatchObject({ checkedAt: '2026-06-18T05:00:00.000Z', holds: true })
})

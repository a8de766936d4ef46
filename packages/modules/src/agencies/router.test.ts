import { router } from '@melati/api/trpc'
import { Day } from '@melati/domain/day'
import { AgencyId } from '@melati/domain/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf } from '../testing/look.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { agencies } from './router.ts'

const doors = router({ agencies: agencies.router })
let world: World<typeof doors>
beforeAll(async () => {
  world = await makeWorld(doors)
})
afterAll(() => world[Symbol.asyncDispose]())

const d = (text: string) => Day.parse(text)
const today = d('2026-06-15')
const board = () => world.a.as('city-board').agencies

async function anAgency(name: string, since = d('2020-01-01')) {
  const order = { agencyId: AgencyId.parse(world.newId()), name, since }
  expect(await board().add(world.order(order))).toMatchObject({ status: 'applied' })
  return order
}

describe('the dinas of a city', () => {
  test('are added, renamed from a day on and merged; what they were stays', async () => {
    const [old, into] = [await anAgency('Dinas Koperasi'), await anAgency('Dinas Perdagangan')]
    const renaming = {
      agencyId: old.agencyId,
      name: 'Dinas Koperasi dan UKM',
      shortName: 'Diskop',
      since: d('2024-01-01'),
    }
    expect(await board().rename(world.order(renaming))).toMatchObject({ status: 'applied' })
    const closing = { agencyId: old.agencyId, closedOn: today, successorId: into.agencyId }
    expect(await board().close(world.order(closing))).toMatchObject({ status: 'applied' })
    const listed = (await world.a.as('dinas-officer').agencies.list()).agencies
    expect(listed.find(({ agencyId }) => agencyId === old.agencyId)).toEqual({
      agencyId: old.agencyId,
      name: 'Dinas Koperasi dan UKM',
      shortName: 'Diskop',
      since: '2020-01-01',
      namedSince: '2024-01-01',
      closedOn: today,
      successor: { agencyId: into.agencyId, name: 'Dinas Perdagangan' },
      formerNames: [{ name: 'Dinas Koperasi', from: '2020-01-01', to: '2024-01-01' }],
      officers: 0,
    })
    expect(listed.at(-1)?.agencyId).toBe(old.agencyId)
    expect((await auditOf(world, world.a)).slice(-2).map(({ action }) => action)).toEqual([
      'agencies.rename',
      'agencies.close',
    ])
  })

  test('two of one name are never open at once', async () => {
    await anAgency('Dinas Perindustrian')
    const again = { agencyId: AgencyId.parse(world.newId()), name: 'DINAS  Perindustrian', since: today }
    expect(await board().add(world.order(again))).toMatchObject({ because: 'agency-name-taken' })
    const twice = [1, 2].map((n) => ({
      agencyId: AgencyId.parse(world.newId()),
      name: `Dinas Kembar${n - n}`,
      since: today,
    }))
    const answers = await Promise.all(twice.map((order) => board().add(world.order(order))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['applied', 'refused'])
  })

  test('a change of a name that somebody changed meanwhile says so', async () => {
    const { agencyId, name } = await anAgency('Dinas Tenaga Kerja')
    const rename = (to: string) =>
      board().rename({ ...world.order({ agencyId, name: to, shortName: '', since: today }), seen: { name } })
    expect(await rename('Dinas Ketenagakerjaan')).toMatchObject({ status: 'applied' })
    expect(await rename('Dinas Naker')).toMatchObject({
      because: 'changed-meanwhile',
      now: { name: 'Dinas Ketenagakerjaan' },
    })
  })

  test('a secretariat of a kecamatan changes none', async () => {
    const below = await world.a.grant('secretariat', '1')
    const order = { agencyId: AgencyId.parse(world.newId()), name: 'Dinas Lain', since: today }
    expect(await world.a.as(below).agencies.add(world.order(order))).toMatchObject({ because: 'outside-your-area' })
  })
})

import { Day } from '@melati/domain/day'
import { parseNik } from '@melati/domain/identity/nik'
import { groupLevels } from '@melati/domain/up2k/group'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoCities } from '../cities.ts'
import type { Input, Order } from '../order.ts'
import { officialUnits } from '../testing/official.ts'
import { type CityPlan, type OfficialUnit, planCity } from './plan-city.ts'
import { whole } from './size.ts'

const calendar = { begin: Day.parse('2026-03-29'), end: Day.parse('2026-11-24') }

const ordersOf = <P extends Order['path']>({ batches }: CityPlan, path: P) =>
  batches.flatMap(({ orders }) => orders.filter((one) => one.path === path).map((one) => one.input as Input<P>))

/** The days an order tells of, but for the end of a term. */
const daysIn = (input: object) =>
  ['since', 'soldOn', 'reversedOn', 'diedOn', 'leftOn', 'decidedOn', 'birthDate', 'from'].flatMap((key) => {
    const day: unknown = Reflect.get(input, key)
    return typeof day === 'string' ? [day] : []
  })

const promised: Record<string, { kecamatan: number; kelurahan: number; below: readonly string[] }> = {
  medan: { kecamatan: 21, kelurahan: 151, below: ['lingkungan'] },
  tangsel: { kecamatan: 7, kelurahan: 54, below: ['rw', 'rt'] },
}

describe.for(demoCities)('$slug', (city) => {
  let official: OfficialUnit[]
  let plan: CityPlan
  beforeAll(async () => {
    official = await officialUnits(city)
    plan = planCity(city, official, calendar, whole)
  })
  const wards = () => official.filter(({ kind }) => kind === 'kelurahan')

  test('has all its kecamatan and kelurahan, and units below every one of them', () => {
    const kecamatan = official.filter(({ kind }) => kind === 'kecamatan')
    const has = { kecamatan: kecamatan.length, kelurahan: wards().length, below: city.below }
    expect(has).toEqual(promised[city.slug])
    const parents = new Set(ordersOf(plan, 'hierarchy.addUnits').map(({ parentId }) => parentId))
    expect(wards().filter(({ unitId }) => !parents.has(unitId))).toEqual([])
  })

  test('has three kelurahan or more in full depth: dasawisma of ten houses or more in every lowest unit', () => {
    expect(city.deep.length).toBeGreaterThanOrEqual(3)
    const houses = Map.groupBy(ordersOf(plan, 'households.register'), ({ unitId }) => unitId)
    const added = ordersOf(plan, 'hierarchy.addUnits')
    const childrenOf = (unitId: string) =>
      added.filter(({ parentId }) => parentId === unitId).flatMap(({ units }) => units)
    for (const ward of city.deep) {
      let level = [plan.unitId(ward)]
      for (const kind of [...city.below, 'dasawisma']) {
        for (const unitId of level) expect(childrenOf(unitId), `${kind} in ${ward}`).not.toEqual([])
        level = level.flatMap((unitId) => childrenOf(unitId).map((unit) => unit.unitId))
      }
      for (const unitId of level) expect(houses.get(unitId)?.length).toBeGreaterThanOrEqual(10)
    }
  })

  test('knows of most houses how they are, and not of all', () => {
    const houses = ordersOf(plan, 'households.register').length
    const known = ordersOf(plan, 'households.describeHouse')
    expect(known.length > houses * 0.85 && known.length < houses).toBe(true)
    expect(known.filter(({ facts }) => facts.fit === false).length).toBeGreaterThan(0)
  })

  test('has UP2K groups in most kelurahan, of every level but the last, with members, and sales in every month', () => {
    const groups = [...plan.groups.values()]
    const poklak = new Set(groups.filter(({ kind }) => kind === 'poklak').map(({ key }) => key.split(' ', 1)[0]))
    expect(poklak.size).toBeGreaterThan(wards().length * 0.75)
    const levels = new Set(groups.map(({ level }) => level))
    expect(groupLevels.filter((level) => level !== 'koperasi' && !levels.has(level))).toEqual([])
    for (const { members } of groups) expect(members.length >= 5 && members.length <= 15).toBe(true)
    const months = new Set(ordersOf(plan, 'up2k.recordSale').map(({ soldOn }) => soldOn.slice(0, 7)))
    expect(months.size).toBe(9)
  })

  test('marks everything invented CONTOH', () => {
    const names = [
      ...ordersOf(plan, 'households.register').flatMap(({ families }) => families.flatMap(({ members }) => members)),
      ...ordersOf(plan, 'households.addMember'),
      ...ordersOf(plan, 'up2k.startGroup'),
      ...ordersOf(plan, 'hierarchy.addUnits').flatMap(({ kind, units }) => (kind === 'dasawisma' ? units : [])),
    ].map(({ name }) => name)
    const more = [
      ...ordersOf(plan, 'up2k.recordSale').map(({ product }) => product),
      ...ordersOf(plan, 'products.add').flatMap(({ name, maker }) => [name, maker]),
      ...ordersOf(plan, 'sakasanwira.nominate').flatMap(({ name, responsible }) => [name, responsible?.name ?? '']),
      ...ordersOf(plan, 'sakasanwira.decree').map(({ skNumber }) => skNumber),
      ...ordersOf(plan, 'sakasanwira.addMember').flatMap(({ name, groupId }) => (groupId ? [] : [name])),
      ...ordersOf(plan, 'boards.appoint').flatMap(({ personName, sk }) => [personName, sk?.number ?? 'CONTOH']),
    ]
    expect([...names, ...more].filter((name) => !name.includes('CONTOH'))).toEqual([])
  })

  test('sells something in most kelurahan, each with one good that it is known for; drafts and withdrawn ones too', () => {
    const added = new Map(ordersOf(plan, 'products.add').map((one) => [one.productId, one]))
    const shown = ordersOf(plan, 'products.publish').map(({ productId }) => productId)
    const gone = new Set(ordersOf(plan, 'products.withdraw').map(({ productId }) => productId))
    const signatures = [...plan.signatures.values()]
    expect(signatures).toHaveLength(city.wares.covered)
    for (const { productId, ward } of signatures) {
      const one = added.get(productId)
      expect([one?.unitId, one?.nib?.length]).toEqual([plan.unitId(ward), 13])
      expect(shown.includes(productId) && !gone.has(productId)).toBe(true)
    }
    const names = signatures.map(({ name }) => name)
    expect(new Set(names).size).toBeGreaterThan(names.length * 0.75)
    expect(added.size - new Set(shown).size).toBeGreaterThan(5)
    expect(gone.size).toBeGreaterThan(0)
    expect([...gone].filter((productId) => !shown.includes(productId))).toEqual([])
  })

  test('has an open centre in as many kelurahan as promised, and at every stage some that wait', () => {
    const count = (path: Parameters<typeof ordersOf>[1]) => ordersOf(plan, path).length
    const open = count('sakasanwira.activate') - count('sakasanwira.deactivate') - count('sakasanwira.close')
    expect(open).toBe({ medan: 96, tangsel: 31 }[city.slug])
    const verified = new Set(ordersOf(plan, 'sakasanwira.verify').map(({ centreId }) => centreId))
    const twice = count('sakasanwira.verify') - verified.size
    expect(count('sakasanwira.decree')).toBeGreaterThan(count('sakasanwira.activate'))
    expect(twice).toBeGreaterThan(count('sakasanwira.decree'))
    expect(verified.size).toBeGreaterThan(twice)
    expect(count('sakasanwira.nominate')).toBeGreaterThan(verified.size + count('sakasanwira.returnToKelurahan'))
    expect(count('sakasanwira.setAside') * count('sakasanwira.returnToKelurahan')).toBeGreaterThan(0)
    const nominated = ordersOf(plan, 'sakasanwira.nominate').map(({ unitId }) => unitId)
    expect(new Set(nominated).size).toBe(nominated.length)
  })

  test('has nobody’s NIK: well formed, of a serial that no kecamatan reaches', () => {
    const people = ordersOf(plan, 'households.register').flatMap(({ families }) =>
      families.flatMap(({ members }) => members),
    )
    const niks = people.flatMap(({ nik }) => nik ?? [])
    expect(niks.length).toBeGreaterThan(people.length / 4)
    expect(niks.filter((nik) => !parseNik(nik, calendar.end).ok || Number(nik.slice(12)) < 9_501)).toEqual([])
  })

  test('is told in order of time, from the second day to the last, and no earlier than it happened', () => {
    const times = plan.batches.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(new Set(times).size).toBe(times.length)
    const days = plan.batches.map(({ on }) => on)
    expect([days.at(0), days.at(-1)]).toEqual(['2026-03-30', '2026-11-24'])
    const foretold = plan.batches.flatMap(({ on, orders }) =>
      orders.filter(({ input }) => daysIn(input).some((day) => day > on)),
    )
    expect(foretold).toEqual([])
  })

  test('comes out the same twice, with no order given twice', () => {
    expect(planCity(city, official, calendar, whole).batches).toEqual(plan.batches)
    const ids = plan.batches.flatMap(({ orders }) => orders.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

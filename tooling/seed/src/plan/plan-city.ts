import type { UnitKind } from '@melati/domain/units'
import type { Desk } from '../accounts-of-city.ts'
import { type Calendar, firstDays } from '../calendar.ts'
import type { DemoCity } from '../cities.ts'
import { Dice } from '../dice.ts'
import { idOf } from '../ids.ts'
import { type Batch, batchesOf, type Order, orderOf } from '../order.ts'
import { type BoardOf, planBoards } from './boards.ts'
import { planCentres } from './centres.ts'
import { type Dated, monthByMonth } from './dated.ts'
import { type Group, planGroups, planRaises, startOrder } from './groups.ts'
import { describeOrder, registerOrder } from './household-orders.ts'
import { planHouses } from './houses.ts'
import { planLife, planTwice, planWeddings } from './life.ts'
import { planProducts, type ProductPlan } from './products.ts'
import { planSales } from './sales.ts'
import type { Size } from './size.ts'
import { inTime, type Timed } from './timetable.ts'
import { type PlannedUnit, planTree } from './tree.ts'

/** A kota, kecamatan or kelurahan as the city has it. */
export interface OfficialUnit {
  readonly unitId: string
  readonly kind: UnitKind
  readonly code: string
  /** With its kind before it. */
  readonly title: string
}

export interface CityPlan {
  readonly batches: readonly Timed[]
  readonly groups: ReadonlyMap<string, Group>
  readonly signatures: ProductPlan['signatures']
  readonly unitId: (key: string) => string
  /** 'Kelurahan Babura', 'RT 01, RW 02, Kelurahan Benda Baru'. */
  readonly titleOf: (key: string) => string
}

/** All that is invented of a city, in the order it must be written; equal for equal days and size. */
export function planCity(city: DemoCity, official: readonly OfficialUnit[], calendar: Calendar, size: Size): CityPlan {
  const { begin } = calendar
  const ids = new Map(official.map(({ kind, code, unitId }) => [kind === 'kota' ? '' : code, unitId]))
  const titles = new Map(official.map(({ kind, code, title }) => [kind === 'kota' ? '' : code, title]))
  const unitId = (key: string) => ids.get(key) ?? idOf('unit', key)
  const codes = official
    .filter(({ kind }) => kind === 'kelurahan')
    .map(({ code }) => code)
    .toSorted()
  const wards = planTree(city, codes, size).map((ward) => {
    const by = deskOf(city, ward.code)
    const dice = new Dice('houses', ward.code)
    const houses = ward.dasawisma.flatMap((unit) =>
      planHouses(city, unit, { ...calendar, count: ward.isDeep ? dice.whole(10, 15) : dice.whole(5, 8) }),
    )
    const life = planWeddings(houses, planLife(houses, calendar, by), calendar, by, ward.isDeep ? 2 : 0)
    const groups = planGroups(ward, houses, calendar, { gone: life.gone, by })
    const twice = ward.isDeep ? planTwice(houses, calendar, by, 2) : []
    return { ...ward, by, houses, groups, dated: [...life.dated, ...twice] }
  })
  const units = new Map(wards.flatMap((ward) => ward.units.map((unit) => [unit.key, unit])))
  const titleOf = (key: string): string => {
    const unit = units.get(key)
    if (unit === undefined) return titles.get(key) ?? key
    return `${unit.kind === 'dasawisma' ? 'Dasawisma ' : ''}${unit.name}, ${titleOf(unit.parent)}`
  }
  const groups = wards.flatMap((ward) => ward.groups)
  const houses = wards.flatMap(({ by, houses: own }) =>
    own.map((house): Dated => ({ on: house.since, by, order: registerOrder(house, unitId) })),
  )
  const described = wards.flatMap(({ by, houses: own }) =>
    own.flatMap((house): Dated[] => {
      const order = describeOrder(house)
      return order === undefined ? [] : [{ on: house.since, by, order }]
    }),
  )
  const started = groups.map((group) => startOrder(group, unitId))
  const products = planProducts(city, codes, { groups, calendar, unitId })
  const since = [
    ...[...houses, ...described, ...started].filter(({ on }) => on > begin),
    ...wards.flatMap(({ dated }) => dated),
    ...planRaises(groups, calendar),
  ]
  return {
    unitId,
    titleOf,
    groups: new Map(groups.map((group) => [group.key, group])),
    signatures: products.signatures,
    batches: inTime([
      ...batchesOf(
        { what: 'wilayah / areas', by: 'board', on: firstDays.desksOf(calendar) },
        unitOrders(
          wards.flatMap(({ units }) => units),
          unitId,
        ),
      ),
      ...batchesOf({ what: 'dinas / agencies', by: 'board', on: firstDays.desksOf(calendar) }, [
        orderOf('agencies.add', city.slug, { agencyId: agencyOf(city), ...city.dinas, since: begin }),
      ]),
      ...batchesOf(
        { what: 'pengurus / officers', by: 'board', on: firstDays.officersOf(calendar) },
        planBoards(city, boardsOf(city, official), unitId, calendar),
      ),
      ...atFirst('rumah tangga / households', houses, calendar),
      ...atFirst('keadaan rumah / houses', described, calendar),
      ...atFirst('kelompok UP2K / UP2K groups', started, calendar),
      ...monthByMonth('perubahan / changes', since, calendar),
      ...monthByMonth('produk / products', products.dated, calendar),
      ...planCentres(city, { official, signatures: products.signatures, groups, calendar }, size),
      ...monthByMonth('penjualan / sales', planSales(city, groups, calendar), calendar),
    ]),
  }
}

/** The dinas of a demo city. */
export function agencyOf({ slug }: Pick<DemoCity, 'slug'>): string {
  return idOf('agency', slug)
}

/** What was there when the city began, written down in its first week. */
function atFirst(what: string, dated: readonly Dated[], calendar: Calendar): Batch[] {
  const old = dated.filter(({ on }) => on <= calendar.begin)
  return [...Map.groupBy(old, ({ by }) => by)].flatMap(([by, found]) =>
    batchesOf(
      { what, by, on: firstDays.recordsOf(calendar) },
      found.map(({ order }) => order),
    ),
  )
}

/** The coordinator writes down her own kelurahan, the secretariat the rest. */
function deskOf({ accounts }: DemoCity, ward: string): Desk {
  return accounts.some(({ desk, at }) => desk === 'coordinator' && at === ward) ? 'coordinator' : 'secretariat'
}

function unitOrders(units: readonly PlannedUnit[], unitId: (key: string) => string): Order[] {
  return [...Map.groupBy(units, ({ parent }) => parent)].flatMap(([parent, children]) => {
    const [first] = children
    if (first === undefined) return []
    const since = children.map((one) => one.since).reduce((a, b) => (a < b ? a : b))
    const input = {
      parentId: unitId(parent),
      kind: first.kind,
      since,
      units: children.map(({ key, name }) => ({ unitId: unitId(key), name })),
    }
    return [orderOf('hierarchy.addUnits', parent, input)]
  })
}

/** The kota, five of its kecamatan, and with them the kelurahan in full depth and six more. */
function boardsOf(city: DemoCity, official: readonly OfficialUnit[]): BoardOf[] {
  const dice = new Dice('boards', city.slug)
  const own = city.accounts.map(({ at }) => at)
  const chosen = (kind: UnitKind, count: number, first: (code: string) => boolean) => {
    const all = official.filter((unit) => unit.kind === kind)
    return [
      ...all.filter(({ code }) => first(code)),
      ...dice.some(
        all.filter(({ code }) => !first(code)),
        count,
      ),
    ]
  }
  const kota = official.filter(({ kind }) => kind === 'kota').map(({ title }) => ({ key: '', title }))
  const others = [
    ...chosen('kecamatan', 5, (code) => own.includes(code)),
    ...chosen('kelurahan', 6, (code) => city.deep.includes(code)),
  ]
  return [...kota, ...others.map(({ code, title }) => ({ key: code, title }))]
}

import { Day } from '@melati/domain/day'
import type { UnitKind } from '@melati/domain/units'
import type { DemoCity } from '../cities.ts'
import { contoh } from '../contoh.ts'
import { Dice } from '../dice.ts'
import { flowers } from '../streets.ts'
import type { Size } from './size.ts'

export type BelowKind = Extract<UnitKind, 'lingkungan' | 'rw' | 'rt' | 'dasawisma'>

/** A unit below the kelurahan. Its key is its parent's and its number: '12.71.17.1002/3/1'. */
export interface PlannedUnit {
  readonly key: string
  readonly parent: string
  readonly kind: BelowKind
  readonly name: string
  readonly since: Day
}

export interface PlannedWard {
  readonly code: string
  readonly isDeep: boolean
  readonly units: readonly PlannedUnit[]
  readonly dasawisma: readonly PlannedUnit[]
}

const since = { lingkungan: Day.parse('2010-01-04'), rw: Day.parse('2010-01-04'), rt: Day.parse('2010-02-01') }

const names = {
  lingkungan: (n: number) => `Lingkungan ${n}`,
  rw: (n: number) => `RW ${String(n).padStart(2, '0')}`,
  rt: (n: number) => `RT ${String(n).padStart(2, '0')}`,
}

/** How many stand in one parent: from, to; fewer in the kelurahan that are entered to the last house. */
const counts = {
  lingkungan: { deep: [6, 8], other: [5, 12] },
  rw: { deep: [4, 4], other: [4, 9] },
  rt: { deep: [3, 3], other: [2, 5] },
} as const

/** What stands below the kelurahan of a city, in the order of their codes. */
export function planTree(city: DemoCity, wards: readonly string[], size: Size): PlannedWard[] {
  let entered = 0
  return wards.flatMap((code) => {
    const isDeep = city.deep.includes(code)
    if (!isDeep && (entered += 1) > size.wards) return []
    const dice = new Dice('tree', code)
    const units = plantBelow(city.below, code, isDeep, dice)
    const homes = units.filter(({ kind }) => kind === city.below.at(-1))
    const dasawisma = isDeep ? everywhere(homes, dice).slice(0, size.deepest) : aFew(homes, dice)
    return [{ code, isDeep, units: [...units, ...dasawisma], dasawisma }]
  })
}

function plantBelow(kinds: DemoCity['below'], parent: string, isDeep: boolean, dice: Dice): PlannedUnit[] {
  const [kind, ...deeper] = kinds
  if (kind === undefined) return []
  const [from, to] = isDeep ? counts[kind].deep : counts[kind].other
  const here = Array.from({ length: dice.whole(from, to) }, (_, n) => ({
    key: `${parent}/${n + 1}`,
    parent,
    kind,
    name: names[kind](n + 1),
    since: since[kind],
  }))
  return [...here, ...here.flatMap(({ key }) => plantBelow(deeper, key, isDeep, dice))]
}

/** One to three in each: a house belongs to one. */
function everywhere(homes: readonly PlannedUnit[], dice: Dice): PlannedUnit[] {
  return homes.flatMap((home) => {
    const count = home.kind === 'lingkungan' ? dice.whole(1, 3) : dice.whole(1, 2)
    return dasawismaIn(home, Math.min(count, 2 + Number(dice.falls(0.3))), dice)
  })
}

/** One or two in the whole kelurahan, where cadres have only begun. */
function aFew(homes: readonly PlannedUnit[], dice: Dice): PlannedUnit[] {
  return homes.slice(0, dice.falls(0.3) ? 2 : 1).flatMap((home) => dasawismaIn(home, 1, dice))
}

function dasawismaIn({ key, since: earliest }: PlannedUnit, count: number, dice: Dice): PlannedUnit[] {
  return dice.some(flowers, count).map((flower, n) => ({
    key: `${key}/${n + 1}`,
    parent: key,
    kind: 'dasawisma',
    name: contoh(`${flower} ${dice.whole(1, 12)}`),
    since: dice.day(earliest, Day.parse('2017-12-29')),
  }))
}

import { ageOn } from '@melati/domain/day'
import type { Day } from '@melati/domain/day'
import type { DemoCity } from '../cities.ts'
import { Dice } from '../dice.ts'
import { idOf, mint } from '../ids.ts'
import { cardOf, nikOf } from './numbers.ts'
import { Folk, type Person } from './people.ts'
import type { PlannedUnit } from './tree.ts'

export interface Family {
  readonly id: string
  readonly kk?: string
  readonly members: readonly Person[]
}

export interface House {
  readonly id: string
  readonly key: string
  readonly unit: string
  readonly address: string
  readonly since: Day
  readonly families: readonly Family[]
  /** Whoever heads the first family. */
  readonly head: Person
  readonly folk: Folk
}

/** The houses of a dasawisma, along a street or two, as they stood when the city began; one in twenty came only since. */
export function planHouses(
  city: DemoCity,
  unit: PlannedUnit,
  { count, begin, end }: { count: number; begin: Day; end: Day },
): House[] {
  const street = new Dice('street', unit.key)
  const [road, lanes] = [street.pick(city.streets.roads), street.some(city.streets.lanes, 2)]
  let number = street.whole(1, 40)
  return Array.from({ length: count }, (_, n) => {
    const key = `${unit.key} rumah ${n + 1}`
    const dice = new Dice(key)
    const came = dice.falls(0.05)
    const folk = new Folk(dice, dice.weighed(city.mix), begin, mint('person', key))
    const families = familiesOf(folk, dice).map((members, f) =>
      numbered(members, { key: `${key} kk ${f + 1}`, dice, unit }),
    )
    const people = families.flatMap(({ members }) => members)
    const [head] = people
    if (head === undefined) throw new Error(`nobody lives in ${key}`)
    const youngest = people.map(({ birthDate }) => birthDate).reduce((a, b) => (a > b ? a : b))
    const earliest = youngest > unit.since ? youngest : unit.since
    number += dice.whole(1, 3)
    const lane = lanes[n < count / 2 ? 0 : 1]
    const place = dice.falls(0.2) || lane === undefined ? road : `${road} ${lane}`
    return {
      id: idOf('household', key),
      key,
      unit: unit.key,
      address: `${place} No. ${number}${dice.falls(0.06) ? 'A' : ''}`,
      since: came ? dice.day(begin, end) : dice.day(earliest, dice.day(earliest, begin)),
      families,
      head,
      folk,
    }
  })
}

function numbered(members: readonly Person[], of: { key: string; dice: Dice; unit: PlannedUnit }): Family {
  const { key, dice, unit } = of
  const isNumbered = dice.falls(0.55)
  const serial = () => dice.whole(9_501, 9_998)
  const withNik = members.map((one) =>
    isNumbered && dice.falls(0.9) ? { ...one, nik: nikOf(unit.key, one, serial()) } : one,
  )
  return { id: idOf('family', key), members: withNik, ...(isNumbered ? { kk: cardOf(unit.key, dice, serial()) } : {}) }
}

type Kind = 'couple' | 'mother' | 'grandparents' | 'old' | 'alone' | 'two families'

const kinds = [
  ['couple', 58],
  ['grandparents', 10],
  ['old', 9],
  ['mother', 8],
  ['alone', 5],
  ['two families', 10],
] as const satisfies readonly (readonly [Kind, number])[]

/** Who lives in one house, family by family, the head of each first. */
function familiesOf(folk: Folk, dice: Dice): Person[][] {
  const kind = dice.weighed<Kind>(kinds)
  if (kind === 'alone') return [[folk.person('kepala-keluarga', dice.falls(0.7) ? 'P' : 'L', [58, 84])]]
  if (kind === 'old') return [couple(folk, [60, 79])]
  if (kind === 'mother') {
    const mother = folk.person('kepala-keluarga', 'P', [29, 55])
    return [[mother, ...folk.children(mother, 3)]]
  }
  if (kind === 'two families') {
    const elders = couple(folk, [52, 70])
    const [heir, ...young] = withChildren(folk, couple(folk, [24, 36]), 2)
    return heir === undefined ? [elders] : [elders, [heir, ...young]]
  }
  const pair = withChildren(folk, couple(folk, dice.falls(0.55) ? [24, 42] : [40, 58]), 4)
  if (kind === 'couple') return [pair]
  const elder = folk.person(dice.falls(0.5) ? 'orang-tua' : 'mertua', dice.falls(0.7) ? 'P' : 'L', [66, 88])
  return [[...pair, elder]]
}

function couple(folk: Folk, ages: readonly [number, number]): Person[] {
  const husband = folk.person('kepala-keluarga', 'L', ages)
  const age = ageOn(husband.birthDate, folk.on)
  return [husband, folk.person('istri', 'P', [Math.max(20, age - 6), age + 1], false)]
}

function withChildren(folk: Folk, pair: readonly Person[], most: number): Person[] {
  const wife = pair.find(({ sex }) => sex === 'P')
  return wife === undefined ? [...pair] : [...pair, ...folk.children(wife, most)]
}

export const isOf = (person: Person, on: Day, from: number, to: number): boolean => {
  const age = ageOn(person.birthDate, on)
  return age >= from && age <= to
}

import fc from 'fast-check'
import type { Day } from '../day.ts'
import { stapleFoods, waterSources } from '../households/house.ts'
import type { StatedFacts } from '../households/house.ts'
import { versionsFrom } from '../households/house-history.ts'
import type { HouseVersion } from '../households/house-history.ts'

const yesNo = fc.option(fc.boolean())

/** Some facts of a house, each known, given up or left out. */
export const someFacts: fc.Arbitrary<StatedFacts> = fc.record(
  {
    fit: yesNo,
    trash: yesNo,
    drain: yesNo,
    mck: yesNo,
    latrine: yesNo,
    water: fc.option(fc.subarray([...waterSources], { minLength: 1 })),
    food: fc.option(fc.constantFrom(...stapleFoods)),
  },
  { requiredKeys: [] },
)

export type Told = { since: Day; facts: StatedFacts }

/** A history after one more statement. */
export const toldOf = (history: readonly HouseVersion[], { since, facts }: Told): readonly HouseVersion[] => [
  ...history.filter((version) => version.since < since),
  ...versionsFrom(history, since, facts),
]

/** The history that statements make, in the order in which they arrive. */
export const historyOf = (all: readonly Told[]): readonly HouseVersion[] =>
  all.reduce<readonly HouseVersion[]>(toldOf, [])

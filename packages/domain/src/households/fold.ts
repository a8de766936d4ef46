import { ageOn } from '../day.ts'
import type { Day } from '../day.ts'
import { noFigures } from '../figures.ts'
import type { Figures } from '../figures.ts'
import type { FamilyId, HouseholdId, PersonId, UnitId } from '../ids.ts'
import type { Sex } from '../identity/sex.ts'
import { lastDay } from '../period.ts'
import type { Period } from '../period.ts'
import { ageColumn } from './age-class.ts'
import { columnsOfHouse, houseColumns } from './house-columns.ts'
import { houseOn } from './house-history.ts'
import type { HouseVersion } from './house-history.ts'

export const personColumns = [
  'm_0_4',
  'f_0_4',
  'm_5_14',
  'f_5_14',
  'm_15_49',
  'f_15_49',
  'm_50_59',
  'f_50_59',
  'm_60_up',
  'f_60_up',
] as const
export const householdColumns = ['households', 'families', ...personColumns, ...houseColumns] as const
export type HouseholdColumn = (typeof householdColumns)[number]
export type HouseholdFigures = Figures<HouseholdColumn>

/** Ranges are half-open, `[from, to)`, and have no end while `to` is null. */
type Range = { from: Day; to: Day | null }

export type PersonFact = { personId: PersonId; sex: Sex; birthDate: Day; diedOn: Day | null }
export type MembershipFact = Range & { personId: PersonId; householdId: HouseholdId; familyId: FamilyId }
export type PlacementFact = Range & { householdId: HouseholdId; unitId: UnitId }

/** All that was ever stated of a household's house. */
export type HouseFact = { householdId: HouseholdId; history: readonly HouseVersion[] }

export type HouseholdFacts = {
  persons: readonly PersonFact[]
  memberships: readonly MembershipFact[]
  placements: readonly PlacementFact[]
  houses: readonly HouseFact[]
}

/**
 * Counts every dasawisma as of the last day of a period; units where nobody lives then are absent. A person counts where the household
 * stands that day, if born, alive at the end of the day and a member of it; a household and a family count if they hold a counted person,
 * and with the household its house as known that day.
 * This is the meaning of the figures: the recount in SQL must give the same.
 */
export function foldHouseholds(
  facts: HouseholdFacts,
  period: Period,
  settings: { lansiaAge: number },
): Map<UnitId, HouseholdFigures> {
  const day = lastDay(period)
  const persons = new Map(facts.persons.map((person) => [person.personId, person]))
  const placed = new Map(
    facts.placements
      .filter((placement) => holds(placement, day))
      .map(({ householdId, unitId }) => [householdId, unitId]),
  )
  const histories = new Map(facts.houses.map(({ householdId, history }) => [householdId, history]))
  const byUnit = new Map<UnitId, HouseholdFigures>()
  const counted = new Set<string>()
  for (const membership of facts.memberships) {
    const unitId = placed.get(membership.householdId)
    const person = persons.get(membership.personId)
    if (!unitId || !person || !holds(membership, day) || !livesOn(person, day)) continue
    const figures = byUnit.get(unitId) ?? noFigures(householdColumns)
    byUnit.set(unitId, figures)
    figures[ageColumn(person.sex, ageOn(person.birthDate, day), settings)] += 1
    if (isFirst(counted, `${unitId} ${membership.householdId}`)) {
      figures.households += 1
      const house = houseOn(histories.get(membership.householdId) ?? [], day)
      for (const column of columnsOfHouse(house)) figures[column] += 1
    }
    if (isFirst(counted, `${unitId} ${membership.familyId}`)) figures.families += 1
  }
  return byUnit
}

function holds(range: Range, day: Day): boolean {
  return range.from <= day && (range.to === null || day < range.to)
}

function livesOn(person: PersonFact, day: Day): boolean {
  return person.birthDate <= day && (person.diedOn === null || day < person.diedOn)
}

function isFirst(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

import { type HouseholdColumn, householdColumns, personColumns } from '@melati/domain/households/fold'
import { type HouseColumn, houseColumns } from '@melati/domain/households/house-columns'

/** What a screen adds up and still shows the rows of: everybody, one sex, one age class. */
export const personSums = ['persons', 'm', 'f', '0_4', '5_14', '15_49', '50_59', '60_up'] as const
export const behindColumns = [...householdColumns, ...personSums] as const
export type BehindColumn = (typeof behindColumns)[number]

/** The columns whose sum a figure is; the rows behind it are the rows of all of them. */
export function columnsOf(figure: BehindColumn): HouseholdColumn[] {
  const own = householdColumns.find((column) => column === figure)
  if (own !== undefined) return [own]
  if (figure === 'persons') return [...personColumns]
  return personColumns.filter((column) => column.slice(0, 1) === figure || column.slice(2) === figure)
}

/** The column of houses that a figure is; undefined for one of persons, households or families. */
export function houseColumnOf(figure: BehindColumn): HouseColumn | undefined {
  return houseColumns.find((column) => column === figure)
}

/** A figure out of a unit's counts. */
export function figureOf(counts: Readonly<Record<HouseholdColumn, number>>, figure: BehindColumn): number {
  return columnsOf(figure).reduce((sum, column) => sum + counts[column], 0)
}

/** Why an identity number is shown in full; it goes into the audit. */
export const purposes = ['verify-identity', 'correct-data', 'service-letter', 'duplicate-check'] as const

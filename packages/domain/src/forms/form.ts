import type { UnitKind } from '../units.ts'
import type { Measure } from './measures.ts'

/** The Rakernas whose Juknis a city prints by; a tenant setting. */
export type Edition = 'IX' | 'X'

/**
 * Where a cell comes from; no printed figure is ever typed. `units` counts the units of a kind below the row's own, `figures`
 * adds measures of the row, `fact` is what the row's subject itself says (a date, a name, a yes).
 */
export type Source =
  | { from: 'position' }
  | { from: 'name' }
  | { from: 'units'; kind: UnitKind }
  | { from: 'figures'; of: readonly Measure[] }
  | { from: 'fact'; fact: string }
  | { from: 'remark' }

/** A column as it is printed; its number is its place in the form. */
export type Column = { title: string; source: Source }

/** Columns under one printed heading. */
export type ColumnGroup = { title: string; columns: readonly Heading[] }

export type Heading = Column | ColumnGroup

/** What one line of a form is about; `unit`: whatever stands right below the unit that makes it. */
export type Row =
  | UnitKind
  | 'unit'
  | 'household'
  | 'family'
  | 'person'
  | 'mother'
  | 'activity'
  | 'commodity'
  | 'industry'
  | 'training'
  | 'institution'
  | 'letter'
  | 'transaction'
  | 'item'

/** Who makes a form; a province is no tenant, its sheet is what a city hands on to it. */
export type FormLevel = UnitKind | 'provinsi'

/** How often a form is made; `running` books are never closed. */
export type Rhythm = 'running' | 'monthly' | 'six-monthly' | 'yearly'

/**
 * An official form of an edition (handbook/pkk.md 3.2). Titles are those on paper, in Indonesian whatever the reader's
 * language. `levels`: the units that make one; `row`: what each of its lines is about.
 */
export type Form = {
  number: string
  edition: Edition
  title: string
  levels: readonly FormLevel[]
  row: Row
  rhythm: Rhythm
  headings: readonly Heading[]
}

export const isGroup = (heading: Heading): heading is ColumnGroup => 'columns' in heading

/** The columns of a form from left to right, numbered from 1 as on paper, each with the headings above it. */
export function columnsOf({ headings }: Pick<Form, 'headings'>): readonly (Column & {
  number: number
  under: readonly string[]
})[] {
  return flat(headings, []).map((column, index) => ({ ...column, number: index + 1 }))
}

function flat(headings: readonly Heading[], under: readonly string[]): (Column & { under: readonly string[] })[] {
  return headings.flatMap((heading) =>
    isGroup(heading) ? flat(heading.columns, [...under, heading.title]) : [{ ...heading, under }],
  )
}

import type { UnitId } from './ids.ts'
import { isWithin } from './units.ts'
import type { PlacedUnit } from './units.ts'

/** Whole counts (or rupiah) by column. */
export type Figures<Column extends string> = Record<Column, number>

export function noFigures<Column extends string>(columns: readonly Column[]): Figures<Column> {
  return Object.fromEntries(columns.map((column) => [column, 0])) as Figures<Column>
}

export function addFigures<Column extends string>(
  columns: readonly Column[],
  a: Figures<Column>,
  b: Figures<Column>,
): Figures<Column> {
  return Object.fromEntries(columns.map((column) => [column, a[column] + b[column]])) as Figures<Column>
}

/** The figures of a unit of any level: the sum over the smallest units within it, as the tree stands at the period's end. */
export function sumWithin<Column extends string>(
  columns: readonly Column[],
  scopeId: UnitId,
  units: Iterable<Pick<PlacedUnit, 'unitId' | 'ancestors'>>,
  byUnit: ReadonlyMap<UnitId, Figures<Column>>,
): Figures<Column> {
  let sum = noFigures(columns)
  for (const unit of units) {
    const figures = isWithin(scopeId, unit) ? byUnit.get(unit.unitId) : undefined
    if (figures) sum = addFigures(columns, sum, figures)
  }
  return sum
}

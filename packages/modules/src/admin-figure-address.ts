import { UnitId } from '@melati/domain/ids'
import { Period, periodOf } from '@melati/domain/period'
import { useToday } from './admin-acting.ts'
import { useAddress } from './admin-address.ts'

/** The first month that may be looked at. */
export const firstMonth = '2020-01'

export interface FigureAddress<Column extends string> {
  readonly unitId: UnitId
  readonly column: Column
  readonly period: Period
}

/** The figure that the address names, `?unit=…&bulan=…&kolom=…`; undefined when it names none. */
export function useFigureAddress<Column extends string>(columns: readonly Column[]): FigureAddress<Column> | undefined {
  const { search } = useAddress()
  const newest = periodOf(useToday())
  const unit = UnitId.safeParse(search['unit'])
  const column = columns.find((one) => one === search['kolom'])
  if (!unit.success || column === undefined) return undefined
  const period = Period.safeParse(search['bulan'])
  return { unitId: unit.data, column, period: period.success && period.data <= newest ? period.data : newest }
}

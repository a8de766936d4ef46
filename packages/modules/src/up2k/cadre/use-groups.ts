import { useOutbox, usePullProgress, useRows } from '@melati/client/hooks'
import { periodOf } from '@melati/domain/period'
import { useMemo } from 'react'
import { type AreaUnit, useToday, useUnits } from '../../cadre-area.ts'
import type { GroupRow, SaleRow } from '../rows.ts'
import { monthSales } from './month-sales.ts'
import { groupsUnsent } from './unsent.ts'

export interface ListedGroup {
  readonly group: GroupRow
  readonly place: string | undefined
  /** Rupiah of this month. */
  readonly sold: number
  readonly unsent: boolean
}

/** Her groups by name, with what they sold this month; undefined until read, and while the first pull still brings them. */
export function useGroups() {
  const groups = useRows<GroupRow>('group')
  const sales = useRows<SaleRow>('sale')
  const units = useUnits()
  const outbox = useOutbox()
  const pulling = usePullProgress()
  const period = periodOf(useToday())
  const listed = useMemo(() => {
    if (groups === undefined || sales === undefined || units === undefined) return undefined
    const sold = monthSales(
      sales.map(({ row }) => row),
      period,
    )
    const unsent = groupsUnsent(outbox)
    return groups
      .map(({ row }): ListedGroup => ({
        group: row,
        place: placeOf(units, row.unitId),
        sold: sold.get(row.groupId) ?? 0,
        unsent: unsent.has(row.groupId),
      }))
      .toSorted((a, b) => a.group.name.localeCompare(b.group.name, 'id', { numeric: true }))
  }, [groups, sales, units, outbox, period])
  const isFirst = listed?.length === 0 && pulling.running
  return { listed: isFirst ? undefined : listed, period }
}

export const placeOf = (units: readonly AreaUnit[] | undefined, unitId: string): string | undefined =>
  units?.find((unit) => unit.unitId === unitId)?.name

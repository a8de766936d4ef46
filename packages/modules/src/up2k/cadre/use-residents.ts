import { useRows } from '@melati/client/hooks'
import { useMemo } from 'react'
import { useToday } from '../../cadre-area.ts'
import type { HouseholdRow } from '../../households/rows.ts'
import { type Resident, residentsOf } from './residents.ts'

/** Everyone who lives in her area; undefined until read. */
export function useResidents(): readonly Resident[] | undefined {
  const households = useRows<HouseholdRow>('household')
  const today = useToday()
  return useMemo(
    () =>
      households &&
      residentsOf(
        households.map(({ row }) => row),
        today,
      ),
    [households, today],
  )
}

import { useCadrePlace } from '../../cadre-place.ts'
import type { HouseholdRow, MemberRow } from '../rows.ts'
import { membersOf, useHouseholds } from './use-households.ts'

/** The household the address names: undefined until read, null where the phone has none. */
export function useHousehold(): HouseholdRow | null | undefined {
  const { params } = useCadrePlace()
  const households = useHouseholds()
  return households && (households.all.find(({ householdId }) => householdId === params.householdId) ?? null)
}

export interface Resident {
  readonly row: HouseholdRow
  readonly member: MemberRow
}

/** The person the address names, in that household. */
export function useResident(): Resident | null | undefined {
  const { params } = useCadrePlace()
  const row = useHousehold()
  if (!row) return row
  const member = membersOf(row).find(({ personId }) => personId === params.personId)
  return member ? { row, member } : null
}

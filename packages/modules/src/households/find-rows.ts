import type { Rows } from '@melati/client/pull/overlay'
import type { HouseholdRow } from './rows.ts'

/** The households a phone has; what is under `household` is what the feed gave, or an overlay made. */
export const householdRows = (rows: Rows): HouseholdRow[] =>
  Object.values(rows.household ?? {}).map(({ row }) => row as HouseholdRow)

export function findHousehold(rows: Rows, householdId: string): HouseholdRow | undefined {
  const entry = rows.household?.[householdId]
  return entry && (entry.row as HouseholdRow)
}

/** The household a person lives in, or died in. */
export const homeOf = (rows: Rows, personId: string): HouseholdRow | undefined =>
  householdRows(rows).find(({ families }) =>
    families.some(({ members }) => members.some((member) => member.personId === personId)),
  )

import type { ColumnType, Generated } from 'kysely'

type Never<T> = ColumnType<T, T, never>

/** A KRT: who live and eat together in one house or part of it. */
export interface HouseholdTable {
  tenant_id: Never<number>
  household_id: Never<string>
  basis_id: Never<string>
  address: string
  /** The KRT, who may have left or died since. */
  head_id: string | null
  closed_on: string | null
  created_at: Never<string>
}

export interface HouseholdPlaceTable {
  tenant_id: Never<number>
  household_id: Never<string>
  unit_id: string
  valid_from: Never<string>
  valid_to: string | null
}

/** A KK; it stays with its household, its number stands in `core.identity_number`. */
export interface FamilyTable {
  tenant_id: Never<number>
  family_id: Never<string>
  household_id: Never<string>
}

/** A person in a family of a household, over a range of days. */
export interface MemberTable {
  tenant_id: Never<number>
  person_id: Never<string>
  household_id: string
  family_id: string
  relation: string
  valid_from: Never<string>
  valid_to: string | null
}

/** Who lived in a family over days on which nobody came, left or died: worked out of the above, entered nowhere. */
export interface FamilyStayTable {
  tenant_id: Never<number>
  unit_id: Never<string>
  household_id: Never<string>
  family_id: Never<string>
  valid_from: Never<string>
  /** 'infinity' while it lasts. */
  valid_to: Never<string>
  /** Birth dates, the oldest first. */
  male_births: Never<string[]>
  female_births: Never<string[]>
}

/** A house as known from a day on; `stated` are the facts told as of that day, the others are carried on. */
export interface HouseTable {
  tenant_id: Never<number>
  household_id: Never<string>
  valid_from: Never<string>
  stated: string[]
  fit: boolean | null
  trash: boolean | null
  drain: boolean | null
  mck: boolean | null
  latrine: boolean | null
  water: string[] | null
  food: string | null
}

/** Two people whose NIK were equal when the later one was entered (F-033). */
export interface PossibleDuplicateTable {
  tenant_id: Never<number>
  person_id: Never<string>
  other_id: Never<string>
  found_at: Generated<string>
}

declare module '@melati/db/database' {
  interface Database {
    'households.household': HouseholdTable
    'households.house': HouseTable
    'households.household_place': HouseholdPlaceTable
    'households.family': FamilyTable
    'households.member': MemberTable
    'households.family_stay': FamilyStayTable
    'households.possible_duplicate': PossibleDuplicateTable
  }
}

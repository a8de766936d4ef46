import type { Day } from '@melati/domain/day'
import type { HouseVersion } from '@melati/domain/households/house-history'
import type { Relation } from '@melati/domain/households/relation'
import type { FamilyId, HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import type { Sex } from '@melati/domain/identity/sex'

/** What a phone holds of a household; of identity numbers only whether they are known, so that a lost phone tells none. */
export type HouseholdRow = {
  readonly householdId: HouseholdId
  readonly unitId: UnitId
  readonly address: string
  readonly since: Day
  readonly placedSince: Day
  readonly headId: PersonId | null
  readonly families: readonly FamilyRow[]
  /** As known last; absent where nothing was ever stated, and in rows an older app kept. */
  readonly house?: HouseVersion | null
}

export type FamilyRow = {
  readonly familyId: FamilyId
  readonly kk: boolean
  /** Who lives there, and who died there. */
  readonly members: readonly MemberRow[]
}

export type MemberRow = {
  readonly personId: PersonId
  readonly name: string
  readonly sex: Sex
  readonly birthDate: Day
  readonly diedOn: Day | null
  readonly relation: Relation
  readonly since: Day
  readonly nik: boolean
  readonly possibleDuplicate: boolean
}

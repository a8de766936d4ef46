import type { Day } from '@melati/domain/day'
import type { GroupId, MembershipId, PersonId, SaleId, UnitId } from '@melati/domain/ids'
import type { GroupKind, GroupLevel, GroupOffice } from '@melati/domain/up2k/group'

/** What a phone holds of an open group. */
export type GroupRow = {
  readonly groupId: GroupId
  readonly kind: GroupKind
  readonly name: string
  readonly unitId: UnitId
  readonly level: GroupLevel
  readonly levelSince: Day
  readonly startedOn: Day
  /** Whole rupiah. */
  readonly cash: number
  readonly members: readonly GroupMemberRow[]
}

export type GroupMemberRow = {
  readonly membershipId: MembershipId
  readonly personId: PersonId
  readonly name: string
  readonly office: GroupOffice
  readonly since: Day
}

export type SaleRow = {
  readonly saleId: SaleId
  readonly groupId: GroupId
  readonly product: string
  readonly quantity: number
  readonly price: number
  readonly total: number
  readonly soldOn: Day
  readonly reversedOn: Day | null
}

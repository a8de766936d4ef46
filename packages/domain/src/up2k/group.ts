import * as z from 'zod/mini'
import type { Day } from '../day.ts'
import type { GroupId, MembershipId, PersonId } from '../ids.ts'
import type { PlacedUnit, UnitKind } from '../units.ts'

/** Poksus holds and lends the capital of a kelurahan, poklak are the business groups (handbook/pkk.md 4.2). */
export const groupKinds = ['poksus', 'poklak'] as const
export const GroupKind = z.enum(groupKinds)
export type GroupKind = z.infer<typeof GroupKind>

/**
 * In order. A koperasi (berbadan hukum) is what comes after mandiri and has columns of its own in the report,
 * so that a group is counted once (handbook/pkk.md 4.5).
 */
export const groupLevels = ['pemula', 'madya', 'utama', 'mandiri', 'koperasi'] as const
export const GroupLevel = z.enum(groupLevels)
export type GroupLevel = z.infer<typeof GroupLevel>

export const groupOffices = ['ketua', 'sekretaris', 'bendahara', 'anggota'] as const
export const GroupOffice = z.enum(groupOffices)
export type GroupOffice = z.infer<typeof GroupOffice>

/** A poklak stands where its members are; in a kelurahan whose lower levels are not entered yet, at the kelurahan itself. */
export const groupUnitKinds = {
  poksus: ['kelurahan'],
  poklak: ['kelurahan', 'lingkungan', 'rw', 'rt', 'dasawisma'],
} as const satisfies Record<GroupKind, readonly UnitKind[]>

/** A member now; `since` the day the membership began. */
export type GroupMember = { membershipId: MembershipId; personId: PersonId; office: GroupOffice; since: Day }

/** A group as the rules see it: where it stands, its level now and since when, its members now. `closedOn` is the first day without it. */
export type GroupState = {
  groupId: GroupId
  kind: GroupKind
  name: string
  unit: PlacedUnit
  since: Day
  closedOn: Day | null
  level: GroupLevel
  levelSince: Day
  members: readonly GroupMember[]
}

/** Someone the tenant knows, as far as a group asks. */
export type GroupPerson = { personId: PersonId; diedOn: Day | null }

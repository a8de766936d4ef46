import { type Actor, mayReach } from '@melati/domain/actor'
import { type AgencyState, standsOnCity } from '@melati/domain/agencies/agency-state'
import { type Decision, allow, refuse } from '@melati/domain/refusal'
import { type Role, mayHoldOn } from '@melati/domain/roles'
import type { PlacedUnit, UnitKind } from '@melati/domain/units'

/** Roles that stand on a unit; a group's officers and a centre's manager are named where those live. */
export const unitRoles = [
  'city-board',
  'kecamatan-board',
  'kelurahan-board',
  'neighbourhood-head',
  'secretariat',
  'cadre-coordinator',
  'cadre',
] as const satisfies readonly Role[]
export type UnitRole = (typeof unitRoles)[number]

/** Whom somebody may bring in: on a unit, or on a dinas of the city. */
type GivenRole = UnitRole | 'dinas-officer'

/** Those who sign in with an email, a password and a code; a cadre signs in by phone. */
export const boardRoles = [
  'city-board',
  'kecamatan-board',
  'kelurahan-board',
  'neighbourhood-head',
  'secretariat',
  'cadre-coordinator',
] as const satisfies readonly UnitRole[]
export type BoardRole = (typeof boardRoles)[number]

/** Whom each role may bring in and let go. The platform operator only ever invites a city's first board (cities module). */
export const mayGive = {
  'platform-operator': [],
  'city-board': [...unitRoles, 'dinas-officer'],
  secretariat: [
    'kecamatan-board',
    'kelurahan-board',
    'neighbourhood-head',
    'cadre-coordinator',
    'dinas-officer',
    'cadre',
  ],
  'kecamatan-board': ['kelurahan-board', 'neighbourhood-head', 'cadre-coordinator', 'cadre'],
  'kelurahan-board': ['neighbourhood-head', 'cadre-coordinator', 'cadre'],
  'cadre-coordinator': ['cadre'],
  'neighbourhood-head': [],
  'dinas-officer': [],
  cadre: [],
  'group-officer': [],
  'centre-manager': [],
} as const satisfies Record<Role, readonly GivenRole[]>

export function gives(giver: Role, role: Role): boolean {
  const given: readonly Role[] = mayGive[giver]
  return given.includes(role)
}

/** Where somebody stands: asked, past the day of her link, in a role, out of it, or her invitation taken back. */
export const userStates = ['active', 'invited', 'expired', 'ended', 'withdrawn'] as const
export type UserState = (typeof userStates)[number]

/** Whether a state is one of somebody who was let in. */
export const isOfGrant = (state: UserState) => state === 'active' || state === 'ended'

/** Invitations are shown to whoever may send one; a cadre gets none, her number is her key. */
export function seesInvitations(role: Role): boolean {
  return boardRoles.some((one) => gives(role, one))
}

/** Whether the actor may put somebody into a role on a unit: one she gives, in her area, at a level that has it. */
export function decideGive(role: UnitRole, unit: PlacedUnit | undefined, actor: Actor): Decision<PlacedUnit> {
  if (unit === undefined || !mayReach(actor, unit)) return refuse('not-found', { field: 'unitId' })
  if (!gives(actor.role, role)) return refuse('role-above-yours', { field: 'role' })
  if (!mayHoldOn(role, unit.kind)) return refuse('role-not-here', { field: 'role' })
  return allow(unit)
}

/** Whether the actor may put somebody into a dinas: she stands on its city, and it is not closed. */
export function decideGiveAgency(
  agency: AgencyState | undefined,
  rootUnitId: string,
  actor: Actor,
): Decision<AgencyState> {
  if (!standsOnCity(actor, rootUnitId)) return refuse('outside-your-area')
  if (!gives(actor.role, 'dinas-officer')) return refuse('role-above-yours')
  if (agency === undefined) return refuse('not-found', { field: 'agencyId' })
  if (agency.closedOn !== null) return refuse('agency-closed', { field: 'agencyId' })
  return allow(agency)
}

/** What an address or number stands for already. */
export interface Use extends Pick<PlacedUnit, 'unitId' | 'ancestors'> {
  readonly role: Role
  readonly unitName: string
  readonly unitKind: UnitKind
  /** An invitation nobody has accepted yet. */
  readonly isOpen: boolean
}

/**
 * Whether a pasted contact is free: a slip in a long list would give somebody a second role unseen, so one in use is
 * refused and named where it is, as far as the actor sees there. A second role that is meant is given singly.
 */
export function decideUnused(
  uses: readonly Use[],
  to: { readonly role: Role; readonly unitId: string },
  actor: Actor,
): Decision<null> {
  const same = uses.find((use) => use.role === to.role && use.unitId === to.unitId)
  const use = same ?? uses[0]
  if (use === undefined) return allow(null)
  const where = mayReach(actor, use) ? { hint: { unit: use.unitName, kind: use.unitKind } } : {}
  if (use.isOpen) return refuse('already-invited', where)
  return refuse(use === same ? 'grant-held-already' : 'contact-in-use', where)
}

export interface HeldGrant extends Pick<PlacedUnit, 'unitId' | 'ancestors'> {
  readonly grantId: string
  readonly accountId: string
  readonly role: Role
}

/** Whether the actor may end a grant: one she could have given, in her area, and not the one she holds herself. */
export function decideEnd(grant: HeldGrant | undefined, actor: Actor): Decision<HeldGrant> {
  if (grant === undefined || !mayReach(actor, grant)) return refuse('not-found')
  if (grant.accountId === actor.accountId) return refuse('grant-of-yourself')
  if (!gives(actor.role, grant.role)) return refuse('role-above-yours')
  return allow(grant)
}

export interface HeldInvitation extends Pick<PlacedUnit, 'unitId' | 'ancestors'> {
  readonly name: string
  readonly email: string
  readonly usedAt: string | null
  readonly place:
    | { readonly role: BoardRole; readonly unitId: string }
    | { readonly role: 'dinas-officer'; readonly agencyId: string }
}

/** Whether the actor may send an invitation again: one she could have sent, that nobody has accepted. */
export function decideInviteAgain(invitation: HeldInvitation | undefined, actor: Actor): Decision<HeldInvitation> {
  if (invitation === undefined || !mayReach(actor, invitation)) return refuse('not-found', { field: 'invitationId' })
  if (!gives(actor.role, invitation.place.role)) return refuse('role-above-yours')
  if (invitation.usedAt !== null) return refuse('invitation-used')
  return allow(invitation)
}

export interface InvitationState {
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly revokedAt: string | null
  readonly inviterHolds: boolean
  /** Whether the dinas it leads to is closed. */
  readonly agencyClosed: boolean
}

/** Whether an invitation can still be accepted; one taken back, whose inviter's grant ended or whose dinas closed, is as if it never was. */
export function decideAccept<T extends InvitationState>(invitation: T | undefined, now: Date): Decision<T> {
  if (invitation === undefined || invitation.revokedAt !== null) return refuse('invitation-unknown')
  if (invitation.usedAt !== null) return refuse('invitation-used')
  if (!invitation.inviterHolds || invitation.agencyClosed) return refuse('invitation-unknown')
  if (Date.parse(invitation.expiresAt) <= now.getTime()) return refuse('invitation-expired')
  return allow(invitation)
}

export interface HeldRegistration extends Pick<PlacedUnit, 'unitId' | 'ancestors'> {
  readonly accountId: string
  readonly role: Role
}

/** A phone is revoked by its own cadre, or by whoever may end her role. */
export function decideRevokePhone(phone: HeldRegistration | undefined, actor: Actor): Decision<HeldRegistration> {
  if (phone === undefined) return refuse('not-found')
  const own = phone.accountId === actor.accountId
  if (!own && !mayReach(actor, phone)) return refuse('not-found')
  if (!own && !gives(actor.role, phone.role)) return refuse('role-above-yours')
  return allow(phone)
}

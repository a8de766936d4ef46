import { command } from '@melati/api/command/procedure'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { decideInvitee } from '@melati/domain/identity/invitee'
import { AgencyId, InvitationId, UnitId } from '@melati/domain/ids'
import { allow, refuse } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import { holdInvitation, invitationPlaces, invitationsWithin, revokeInvitations } from '../queries/invitation.ts'
import { boardRoles, decideInviteAgain, gives } from '../rules.ts'
import { sendInvitation } from './send-invitation.ts'

const Invitee = {
  invitationId: InvitationId,
  name: z.string(),
  email: z.string().check(z.maxLength(254)),
  language: z.optional(z.enum(['id', 'en'])),
}

/** Invites a board member, head, secretary or coordinator by email. */
export const inviteBoard = asking
  .input(z.object({ ...Invitee, role: z.enum(boardRoles), unitId: UnitId }))
  .mutation(({ ctx, input }) => {
    const { invitationId, language, role, unitId } = input
    const invitee = inviteeOf(input)
    return sendInvitation(ctx, { action: 'accounts.inviteBoard', invitationId, language }, () =>
      Promise.resolve({ ...invitee, place: { role, unitId } }),
    )
  })

/** Invites an officer of a dinas of the city by email. */
export const inviteDinasOfficer = asking
  .input(z.object({ ...Invitee, agencyId: AgencyId }))
  .mutation(({ ctx, input }) => {
    const { invitationId, language, agencyId } = input
    const invitee = inviteeOf(input)
    return sendInvitation(ctx, { action: 'accounts.inviteDinasOfficer', invitationId, language }, () =>
      Promise.resolve({ ...invitee, place: { role: 'dinas-officer', agencyId } }),
    )
  })

/**
 * The same invitation anew, with a link of its own for seven days; the one before is taken back. Answers the link once; a
 * repeat of the same `againId` answers without it.
 */
export const inviteAgain = asking
  .input(z.object({ invitationId: InvitationId, againId: InvitationId, language: z.optional(z.enum(['id', 'en'])) }))
  .mutation(({ ctx, input }) => {
    const { tenantId, actor, today } = ctx
    const { invitationId, againId, language } = input
    const sending = { action: 'accounts.inviteAgain', invitationId: againId, language }
    return sendInvitation(ctx, sending, async (tx) => {
      const [found] = await tx.run(holdInvitation(tenantId, invitationId, today))
      const decided = decideInviteAgain(found[0], actor)
      if (!decided.ok) refuseWith(decided.because, decided)
      const { name, email, place } = decided.value
      await tx.run(revokeInvitations(tenantId, [invitationId], ctx.now().toISOString()))
      return { name, email, place }
    })
  })

function inviteeOf(input: { readonly name: string; readonly email: string }) {
  const invitee = decideInvitee(input)
  if (!invitee.ok) refuseWith(invitee.because, invitee)
  return invitee.value
}

/** Invitations into the units of one's area, newest first. */
export const listInvitations = asking.query(async ({ ctx }) => {
  const { tenantId, actor, today } = ctx
  if (actor.scopeUnitId === null) return { invitations: [] }
  const [invitations] = await read(
    ctx.db,
    tenantId,
    invitationsWithin(tenantId, actor.scopeUnitId, today, ctx.now().toISOString(), 100),
  )
  return { invitations }
})

/** Takes an unused invitation back; its link is dead at once. */
export const revokeInvitation = command({
  input: z.object({ invitationId: InvitationId }),
  load: (c, inputs) =>
    [
      invitationPlaces(
        c.tenantId,
        inputs.map((input) => input.invitationId),
        c.today,
      ),
    ] as const,
  state: (_c, [places], input) => places.find((place) => place.invitationId === input.invitationId),
  decide: (input, invitation, actor) => {
    if (invitation === undefined || !mayReach(actor, invitation)) return refuse('not-found')
    if (!gives(actor.role, invitation.role)) return refuse('role-above-yours')
    if (!invitation.open) return refuse('invitation-used')
    return allow({ invitationId: input.invitationId, unitId: invitation.unitId })
  },
  write: (c, decided) => [
    revokeInvitations(
      c.tenantId,
      decided.map(({ value }) => value.invitationId),
      c.now,
    ),
  ],
  keys: (input) => [input.invitationId],
  audit: (input, { unitId }) => ({
    action: 'accounts.revokeInvitation',
    subjectKind: 'invitation',
    subjectId: input.invitationId,
    unitId,
  }),
})

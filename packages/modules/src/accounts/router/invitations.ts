import { command } from '@melati/api/command/procedure'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { decideInvitee } from '@melati/domain/identity/invitee'
import { AgencyId, InvitationId, UnitId } from '@melati/domain/ids'
import { allow, refuse } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import { holdAgency } from '../../agencies/published.ts'
import { grantsOfContact, placedUnit } from '../queries/grants.ts'
import { invitationPlaces, invitationsWithin, revokeInvitations } from '../queries/invitation.ts'
import { boardRoles, decideGive, decideGiveAgency, gives } from '../rules.ts'
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
  .mutation(async ({ ctx, input }) => {
    const { tenantId, actor, today } = ctx
    const { email, ...named } = inviteeOf(input)
    const { invitationId, role, unitId, language } = input
    const [units, held] = await read(
      ctx.db,
      tenantId,
      placedUnit(tenantId, unitId, today),
      grantsOfContact(tenantId, { email }, today),
    )
    const given = decideGive(role, units[0], actor)
    if (!given.ok) refuseWith(given.because, given)
    if (held.some((grant) => grant.role === role && grant.unitId === unitId)) {
      refuseWith('grant-held-already', { field: 'email', hint: { unit: given.value.name } })
    }
    return sendInvitation(ctx, 'accounts.inviteBoard', { ...named, invitationId, email, role, unitId, language })
  })

/** Invites an officer of a dinas of the city by email. */
export const inviteDinasOfficer = asking
  .input(z.object({ ...Invitee, agencyId: AgencyId }))
  .mutation(async ({ ctx, input }) => {
    const { tenantId, actor, today, tenant } = ctx
    const { email, ...named } = inviteeOf(input)
    const { invitationId, agencyId, language } = input
    const unitId = tenant.rootUnitId
    const invited = { ...named, invitationId, email, role: 'dinas-officer' as const, unitId, agencyId, language }
    return sendInvitation(ctx, 'accounts.inviteDinasOfficer', invited, async (tx) => {
      const [agencies, held] = await tx.run(holdAgency(tenantId, agencyId), grantsOfContact(tenantId, { email }, today))
      const given = decideGiveAgency(agencies[0], unitId, actor)
      if (!given.ok) refuseWith(given.because, given)
      if (held.some((grant) => grant.agencyId === agencyId)) {
        refuseWith('grant-held-already', { field: 'email', hint: { unit: given.value.name } })
      }
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

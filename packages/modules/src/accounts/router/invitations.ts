import { command } from '@melati/api/command/procedure'
import { invitationLink } from '@melati/api/auth/links'
import { queueMessage } from '@melati/api/jobs/message'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read, write } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { decideInvitee } from '@melati/domain/identity/invitee'
import { InvitationId, UnitId } from '@melati/domain/ids'
import { allow, refuse } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import { invitationMessage, invitationSecret } from '../invitation.ts'
import { grantsOfContact, placedUnit } from '../queries/grants.ts'
import { insertInvitation, invitationPlaces, invitationsWithin, revokeInvitations } from '../queries/invitation.ts'
import { boardRoles, decideGive, gives } from '../rules.ts'
import { audited } from './audited.ts'

const Invite = z.object({
  invitationId: InvitationId,
  name: z.string(),
  email: z.string().check(z.maxLength(254)),
  role: z.enum(boardRoles),
  unitId: UnitId,
  language: z.optional(z.enum(['id', 'en'])),
})

/**
 * Invites a board member, head, secretary or coordinator by email. Answers the link once, so that it can be sent by
 * other ways too; a repeat of the same id answers without it and sends nothing.
 */
export const inviteBoard = asking.input(Invite).mutation(async ({ ctx, input }) => {
  const { tenantId, actor, tenant } = ctx
  const invitee = decideInvitee(input)
  if (!invitee.ok) refuseWith(invitee.because, invitee)
  const { name, email } = invitee.value
  const [units, held] = await read(
    ctx.db,
    tenantId,
    placedUnit(tenantId, input.unitId, ctx.today),
    grantsOfContact(tenantId, { email }, ctx.today),
  )
  const given = decideGive(input.role, units[0], actor)
  if (!given.ok) refuseWith(given.because, given)
  if (held.some((grant) => grant.role === input.role && grant.unitId === input.unitId)) {
    refuseWith('grant-held-already', { field: 'email', hint: { unit: given.value.name } })
  }
  const secret = invitationSecret(ctx.randomBytes)
  const at = ctx.now().toISOString()
  const { invitationId, role, unitId, language = 'id' } = input
  const { baseUrl } = ctx
  const written = await write(ctx.db, tenantId, async (tx) => {
    const [rows] = await tx.run(
      insertInvitation(
        {
          tenantId,
          invitationId,
          name,
          email,
          role,
          unitId,
          by: { grantId: actor.grantId },
          at,
        },
        secret,
      ),
    )
    if (rows[0] === undefined) return undefined
    await tx.commitWith(
      audited(ctx, 'accounts.inviteBoard', 'invitation', invitationId, unitId, { role }),
      queueMessage(ctx, tenantId, at, invitationMessage({ email, city: tenant.name, role, language, baseUrl, secret })),
    )
    return rows[0]
  })
  if (written === undefined) return { invitationId, expiresAt: null, link: null }
  return { invitationId, expiresAt: written.expiresAt, link: invitationLink(baseUrl, secret) }
})

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

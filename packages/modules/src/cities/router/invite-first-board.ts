import { auditRows } from '@melati/api/audit/record'
import { operating } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { completeTenant } from '@melati/api/tenant'
import { ask, write } from '@melati/db/tenancy'
import { tenantBySlug } from '@melati/db/tenants'
import { today } from '@melati/domain/day'
import { decideInvitee } from '@melati/domain/identity/invitee'
import { InvitationId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import { insertInvitation, invitationSecret } from '../../accounts/published.ts'
import { liveBoardMembers } from '../queries.ts'
import { invitedBy, queueInvitation } from './queue-invitation.ts'

const Invite = z.object({
  invitationId: InvitationId,
  slug: z.string().check(z.maxLength(80)),
  name: z.string().check(z.maxLength(1_000)),
  email: z.string().check(z.maxLength(1_000)),
})

/**
 * Invites a first board member again, as long as a city has none: a mistyped address or a link that ran out. Afterwards
 * the board invites, and the operator no longer can. A repeat of the same id answers null and sends nothing.
 */
export const inviteFirstBoard = operating.input(Invite).mutation(async ({ ctx, input }) => {
  const member = decideInvitee(input)
  if (!member.ok) refuseWith(member.because, member)
  const [[entry]] = await ask(ctx.db, tenantBySlug(input.slug))
  if (entry === undefined) refuseWith('not-found', { field: 'slug' })
  const { tenantId, rootUnitId, name, timeZone, settings } = completeTenant(entry)
  const now = ctx.now()
  const at = now.toISOString()
  const secret = invitationSecret(ctx.randomBytes)
  const { accountId, grantId } = ctx.actor
  const invitation = {
    tenantId,
    invitationId: input.invitationId,
    ...member.value,
    role: 'city-board' as const,
    unitId: rootUnitId,
    by: { platformGrantId: grantId },
    at,
  }
  const first = { email: member.value.email, city: name, secret, languages: settings.languages }
  const expiresAt = await write(ctx.db, tenantId, async (tx) => {
    const [[members], invited] = await tx.run(
      liveBoardMembers(tenantId, today(now, timeZone)),
      insertInvitation(invitation, secret),
    )
    if (members === undefined || members.count > 0) refuseWith('city-has-board', { field: 'slug' })
    if (invited[0] === undefined) return null
    await tx.commitWith(
      auditRows(tenantId, at, { accountId, grantId, registrationId: null }, [
        {
          action: 'cities.inviteFirstBoard',
          subjectKind: 'invitation',
          subjectId: input.invitationId,
          unitId: rootUnitId,
          commandId: null,
        },
      ]),
      queueInvitation(ctx, tenantId, at, first),
    )
    return invited[0].expiresAt
  })
  if (expiresAt === null) return { invitation: null }
  return { invitation: invitedBy(ctx, first, expiresAt) }
})

import { invitationLink } from '@melati/api/auth/links'
import type { ActingContext } from '@melati/api/context'
import { queueMessage } from '@melati/api/jobs/message'
import type { Tx } from '@melati/db/tenancy'
import { write } from '@melati/db/tenancy'
import type { Role } from '@melati/domain/roles'
import { invitationMessage, invitationSecret } from '../invitation.ts'
import { insertInvitation } from '../queries/invitation.ts'
import { audited } from './audited.ts'

export interface Invited {
  readonly invitationId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly unitId: string
  /** The dinas it leads to; then `unitId` is the city. */
  readonly agencyId?: string
  readonly language?: 'id' | 'en' | undefined
}

/**
 * Writes an invitation with its audit row and its message. Answers the link once; a repeat of the same id answers
 * without it and sends nothing. `before` runs first in the same transaction.
 */
export async function sendInvitation(
  ctx: ActingContext,
  action: string,
  { language = 'id', ...invited }: Invited,
  before: (tx: Tx) => Promise<void> = () => Promise.resolve(),
) {
  const { tenantId, actor, tenant, baseUrl } = ctx
  const { invitationId, email, role, unitId } = invited
  const secret = invitationSecret(ctx.randomBytes)
  const at = ctx.now().toISOString()
  const written = await write(ctx.db, tenantId, async (tx) => {
    await before(tx)
    const [rows] = await tx.run(insertInvitation({ ...invited, tenantId, by: { grantId: actor.grantId }, at }, secret))
    if (rows[0] === undefined) return undefined
    await tx.commitWith(
      audited(ctx, action, 'invitation', invitationId, unitId, { role }),
      queueMessage(ctx, tenantId, at, invitationMessage({ email, city: tenant.name, role, language, baseUrl, secret })),
    )
    return rows[0]
  })
  if (written === undefined) return { invitationId, expiresAt: null, link: null }
  return { invitationId, expiresAt: written.expiresAt, link: invitationLink(baseUrl, secret) }
}

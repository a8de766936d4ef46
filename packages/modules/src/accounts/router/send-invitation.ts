import { invitationLink } from '@melati/api/auth/links'
import type { ActingContext } from '@melati/api/context'
import { queueMessage } from '@melati/api/jobs/message'
import { refuseWith } from '@melati/api/refusal-error'
import { type Tx, write } from '@melati/db/tenancy'
import { holdAgency } from '../../agencies/published.ts'
import { invitationMessage, invitationSecret } from '../invitation.ts'
import { grantsOfContact, placedUnit } from '../queries/grants.ts'
import { insertInvitation } from '../queries/invitation.ts'
import { type BoardRole, decideGive, decideGiveAgency } from '../rules.ts'
import { audited } from './audited.ts'

/** Who is asked into what: a role on a unit, or that of an officer on a dinas, whose unit is the city. */
export interface Invited {
  readonly name: string
  readonly email: string
  readonly place:
    | { readonly role: BoardRole; readonly unitId: string }
    | { readonly role: 'dinas-officer'; readonly agencyId: string }
}

export interface Sending {
  readonly action: string
  readonly invitationId: string
  readonly language?: 'id' | 'en' | undefined
}

/**
 * Writes an invitation with its audit row and its message, if the caller may give that role and it is not held already.
 * Answers the link once; a repeat of the same id answers without it and sends nothing. `whom` is asked in the transaction.
 */
export async function sendInvitation(
  ctx: ActingContext,
  { action, invitationId, language = 'id' }: Sending,
  whom: (tx: Tx) => Promise<Invited>,
) {
  const { tenantId, actor, tenant, baseUrl } = ctx
  const secret = invitationSecret(ctx.randomBytes)
  const at = ctx.now().toISOString()
  const written = await write(ctx.db, tenantId, async (tx) => {
    const { name, email, place } = await whom(tx)
    await checkPlace(ctx, tx, email, place)
    const unitId = 'unitId' in place ? place.unitId : tenant.rootUnitId
    const { role } = place
    const invitation = { ...place, tenantId, invitationId, name, email, unitId, by: { grantId: actor.grantId }, at }
    const [rows] = await tx.run(insertInvitation(invitation, secret))
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

async function checkPlace(ctx: ActingContext, tx: Tx, email: string, place: Invited['place']): Promise<void> {
  const { tenantId, actor, today, tenant } = ctx
  const held = grantsOfContact(tenantId, { email }, today)
  if ('agencyId' in place) {
    const { agencyId } = place
    const [agencies, grants] = await tx.run(holdAgency(tenantId, agencyId), held)
    const given = decideGiveAgency(agencies[0], tenant.rootUnitId, actor)
    if (!given.ok) refuseWith(given.because, given)
    if (grants.some((grant) => grant.agencyId === agencyId)) heldAlready(given.value.name)
    return
  }
  const { role, unitId } = place
  const [units, grants] = await tx.run(placedUnit(tenantId, unitId, today), held)
  const given = decideGive(role, units[0], actor)
  if (!given.ok) refuseWith(given.because, given)
  if (grants.some((grant) => grant.role === role && grant.unitId === unitId)) heldAlready(given.value.name)
}

function heldAlready(unit: string): never {
  refuseWith('grant-held-already', { field: 'email', hint: { unit } })
}

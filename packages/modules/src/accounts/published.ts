/**
 * For `cities`: invite somebody inside a transaction of the tenant; the message goes out once that is committed.
 *
 *     const secret = invitationSecret(ctx.randomBytes)
 *     const message = invitationMessage({ …, secret })
 *     await tx.commitWith(insertInvitation({ …, by }, secret), queueMessage(ctx, tenantId, at, message))
 */
export { invitationMessage, invitationSecret } from './invitation.ts'
/** For `agencies`: what stands on one that closes. */
export { endAgencyGrants } from './queries/grants.ts'
export { insertInvitation, revokeAgencyInvitations } from './queries/invitation.ts'
export { namesOf } from './queries/names.ts'
export { countOperators, inviteOperator, lockOperators } from './queries/operator-invitation.ts'

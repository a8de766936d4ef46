/**
 * For `cities` and `boards`: invite somebody inside a transaction of the tenant, then send the message.
 *
 *     const secret = invitationSecret(ctx.randomBytes)
 *     await tx.commitWith(insertInvitation({ …, by: { platformGrantId: ctx.actor.grantId } }, secret))
 *     await ctx.deliver(invitationMessage({ …, secret }))
 */
export { invitationDays, invitationMessage, invitationSecret, roleName } from './invitation.ts'
export { insertInvitation } from './queries/invitation.ts'
export type { NewInvitation } from './queries/invitation.ts'
export { namesOf } from './queries/names.ts'

/**
 * For `cities` and `boards`: invite somebody inside a transaction of the tenant, then send the message.
 *
 *     const secret = invitationSecret(ctx.randomBytes)
 *     await tx.commitWith(insertInvitation({ …, by: { platformGrantId: ctx.actor.grantId } }, secret))
 *     await ctx.deliver(invitationMessage({ …, secret }))
 */
export { insertInvitation, invitationDays, invitationMessage, invitationSecret, roleName } from './invitation.ts'
export type { NewInvitation } from './invitation.ts'

import { invitationLink } from '@melati/api/auth/links'
import type { Context } from '@melati/api/context'
import { invitationMessage } from '../../accounts/published.ts'

export interface Invited {
  readonly email: string
  /** To hand over by other ways, too; it is told once. */
  readonly link: string
  readonly expiresAt: string
  /** False when the carrier did not take the message: then only the link remains. */
  readonly sent: boolean
}

/** After the commit: a carrier that fails unmakes no city. */
export async function sendInvitation(
  ctx: Context,
  to: { email: string; city: string; secret: string; expiresAt: string; languages: readonly ('id' | 'en')[] },
): Promise<Invited> {
  const { email, city, secret, expiresAt, languages } = to
  const language = languages[0] ?? 'id'
  const message = invitationMessage({ email, city, role: 'city-board', language, baseUrl: ctx.baseUrl, secret })
  const invited = { email, link: invitationLink(ctx.baseUrl, secret), expiresAt }
  try {
    await ctx.deliver(message)
    return { ...invited, sent: true }
  } catch (error) {
    ctx.log.error({ template: message.template, err: error }, 'an invitation was not taken')
    return { ...invited, sent: false }
  }
}

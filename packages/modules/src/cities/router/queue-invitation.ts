import { invitationLink } from '@melati/api/auth/links'
import type { Context } from '@melati/api/context'
import { queueMessage } from '@melati/api/jobs/message'
import type { Query } from '@melati/db/query'
import { invitationMessage } from '../../accounts/published.ts'

export interface Invited {
  readonly email: string
  /** To hand over by other ways, too; it is told once. */
  readonly link: string
  readonly expiresAt: string
}

export interface FirstInvitation {
  readonly email: string
  readonly city: string
  readonly secret: string
  readonly languages: readonly ('id' | 'en')[]
}

/** For the transaction that invites a city's first board member: if it is rolled back, nothing is sent. */
export function queueInvitation(ctx: Context, tenantId: number, at: string, to: FirstInvitation): Query<unknown> {
  const { email, city, secret, languages } = to
  const { baseUrl } = ctx
  const language = languages[0] ?? 'id'
  return queueMessage(
    ctx,
    tenantId,
    at,
    invitationMessage({ email, city, role: 'city-board', language, baseUrl, secret }),
  )
}

export function invitedBy(ctx: Context, { email, secret }: FirstInvitation, expiresAt: string): Invited {
  return { email, link: invitationLink(ctx.baseUrl, secret), expiresAt }
}

import { plainHash } from '@melati/api/auth/secret-keys'
import type { Message } from '@melati/api/auth/deliver'
import { invitationLink } from '@melati/api/auth/links'
import type { Role } from '@melati/domain/roles'
import { type RawBuilder, sql } from 'kysely'
import { words } from './words.ts'

export const invitationDays = 7

export interface NewInvitation {
  readonly tenantId: number
  readonly invitationId: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly role: Role
  readonly unitId: string
  /** Whose grant the invitation hangs on: when it ends, so does the invitation. */
  readonly by: { readonly grantId: string } | { readonly platformGrantId: string }
  /** The instant, ISO. */
  readonly at: string
}

/** What goes into an invitation's link: 256 random bits, of which only the hash is kept. */
export function invitationSecret(randomBytes: (length: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString('base64url')
}

/** Answers a row when it was written, none when an invitation of this id is there already. */
export function insertInvitation(invitation: NewInvitation, secret: string): RawBuilder<{ expiresAt: string }> {
  const { tenantId, invitationId, name, email, role, unitId, by, at } = invitation
  const grant = 'grantId' in by ? by.grantId : null
  const platform = 'platformGrantId' in by ? by.platformGrantId : null
  return sql`insert into accounts.invitation
      (tenant_id, invitation_id, secret_hash, name, email, role, unit_id, invited_by, invited_by_platform, created_at, expires_at)
    values (${tenantId}, ${invitationId}, ${plainHash(secret)}, ${name}, ${email}, ${role}, ${unitId}, ${grant}, ${platform},
      ${at}::timestamptz, ${at}::timestamptz + ${invitationDays} * interval '1 day')
    on conflict (tenant_id, invitation_id) do nothing returning expires_at as "expiresAt"`
}

export function invitationMessage(to: {
  readonly email: string
  readonly city: string
  readonly role: Role
  readonly language: 'id' | 'en'
  readonly baseUrl: string
  readonly secret: string
}): Message {
  const { email, city, role, language, baseUrl, secret } = to
  const values = { link: invitationLink(baseUrl, secret), city, role: roleName(role, language), days: invitationDays }
  return { channel: 'email', to: email, template: 'invitation', language, values }
}

export function roleName(role: Role, language: 'id' | 'en'): string {
  return words[`role-${role}`][language]
}

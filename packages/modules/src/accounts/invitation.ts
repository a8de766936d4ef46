import type { Message } from '@melati/api/auth/deliver'
import { invitationLink } from '@melati/api/auth/links'
import type { Role } from '@melati/domain/roles'
import { words } from './words.ts'

export const invitationDays = 7

/** What goes into an invitation's link: 256 random bits, of which only the hash is kept. */
export function invitationSecret(randomBytes: (length: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString('base64url')
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

import * as z from 'zod/mini'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'

export interface Invitee {
  readonly name: string
  /** In lower case. */
  readonly email: string
}

/** Who is invited to sign in: name and address. Refuses `email-invalid`, `name-empty` and what `cleanText` refuses. */
export function decideInvitee(order: Invitee): Decision<Invitee> {
  const name = cleanText(order.name, 100, 'name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'name' }) : name
  const email = z.email().check(z.maxLength(254)).safeParse(order.email.trim().toLowerCase())
  return email.success ? allow({ name: name.value, email: email.data }) : refuse('email-invalid', { field: 'email' })
}

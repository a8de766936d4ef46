import type { GrantId, RegistrationId } from '@melati/domain/ids'
import type { Box } from '../crypto/box.ts'
import type { Bytes } from '../crypto/bytes.ts'
import type { PinSalt } from '../crypto/pin.ts'
import type { Json } from '../json.ts'

/** The cadre's data key behind device and PIN, and the pair to which the phone seals answers that come while she is away. */
export type VaultRecord = {
  deviceKey: CryptoKey
  wrapped: Box
  pinSalt: PinSalt
  inboxPublic: Bytes
  inboxPrivate: Box
}

export type TenantCard = { slug: string; name: string; readonly [more: string]: Json | undefined }

/** One cadre on this phone. What is not in a box can be read by anyone who holds the phone. */
export type RegistrationRecord = {
  registrationId: RegistrationId
  label: string
  grantId: GrantId
  tenant: TenantCard
  scopes: readonly string[]
  /** The server's public point: commands are sealed to it. */
  sealKey: Bytes
  tokenKey: CryptoKey
  token: Box
  vault: VaultRecord | null
  readableLost: null | 'wrong-pins' | 'idle' | 'revoked'
  /** Counted before a PIN is tried, so that killing the app gives no free try. */
  wrongPins: number
  signedOut: boolean
  revoked: boolean
  enrolledAt: number
  lastUsedAt: number
  lastContactAt: number
}

export type RegistrationStatus = 'active' | 'signed-out' | 'no-readable' | 'revoked'

export function statusOf(registration: RegistrationRecord): RegistrationStatus {
  if (registration.revoked) return 'revoked'
  if (!registration.vault) return 'no-readable'
  return registration.signedOut ? 'signed-out' : 'active'
}

export function tokenContext(registrationId: RegistrationId): string {
  return `token:${registrationId}`
}

import { randomBytes, utf8 } from './bytes.ts'
import type { Bytes } from './bytes.ts'

/** Below this no phone goes, however slow (OWASP's figure for PBKDF2 with SHA-256). */
export const leastPinRounds = 600_000
const mostPinRounds = 6_000_000
const probeRounds = 100_000

export type PinSalt = { salt: Bytes; rounds: number }

export function isPin(text: string): boolean {
  return /^\d{6}$/.test(text)
}

/** As many rounds as this phone does in `targetMs`: a million PINs are few, so each try has to cost. */
export async function measurePinRounds(clock: () => number, targetMs = 700): Promise<number> {
  const started = clock()
  await pinKeyFrom('000000', { salt: randomBytes(16), rounds: probeRounds })
  const spent = Math.max(clock() - started, 1)
  const wanted = Math.round((probeRounds * targetMs) / spent)
  return Math.min(Math.max(wanted, leastPinRounds), mostPinRounds)
}

export function newPinSalt(rounds: number): PinSalt {
  return { salt: randomBytes(16), rounds }
}

export async function pinKeyFrom(pin: string, { salt, rounds }: PinSalt): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveKey'])
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(stretch, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

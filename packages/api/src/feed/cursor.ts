import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { KeyRing } from '../keys/key-ring.ts'

/** Where a phone stands in one scope's feed. Sealed, so that it tells nothing and fits no other tenant or scope. */
export interface Cursor {
  readonly tenantId: number
  readonly scopeId: string
  /** Of the server that gave it: its system id, timeline and restores. */
  readonly epoch: string
  readonly xid: string
  readonly seq: number
}

const INFO = 'melati-cursor-1'

export function sealCursor(keys: KeyRing, cursor: Cursor, iv: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', keys.derive(INFO), iv)
  const body = Buffer.concat([cipher.update(JSON.stringify(cursor)), cipher.final()])
  return Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url')
}

/** Undefined for anything that this installation did not seal. */
export function openCursor(keys: KeyRing, sealed: string): Cursor | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 29) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keys.derive(INFO), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(-16))
    const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
    return JSON.parse(plain.toString('utf8')) as Cursor
  } catch {
    return undefined
  }
}

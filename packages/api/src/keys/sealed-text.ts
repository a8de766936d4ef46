import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Text that goes out and comes back: it tells nothing on the way, and opens for what it was bound to alone. */
export function sealText(key: Uint8Array, text: string, bound: string, iv: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url')
}

/** Undefined for anything that was not sealed with this key to this. */
export function openText(key: Uint8Array, sealed: string, bound: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 29) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-16))
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

import type { Json } from '../json.ts'
import { findJson } from '../json.ts'
import type { Bytes } from './bytes.ts'
import { randomBytes, textOf, utf8 } from './bytes.ts'

/** What AES-256-GCM leaves: a fresh 12-byte iv and the ciphertext with its tag. */
export type Box = { iv: Bytes; ct: Bytes }

/** `context` is authenticated, not stored: a box moved to another row, registration or purpose does not open. */
export async function lockBox(key: CryptoKey, plain: Bytes, context: string): Promise<Box> {
  const iv = randomBytes(12)
  const ct = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(context) }, key, plain)
  return { iv, ct: new Uint8Array(ct) }
}

/** undefined when the key is another one or a bit of the box has changed. */
export async function openBox(key: CryptoKey, box: Box, context: string): Promise<Bytes | undefined> {
  try {
    const algorithm = { name: 'AES-GCM', iv: box.iv, additionalData: utf8(context) }
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, box.ct))
  } catch {
    return undefined
  }
}

export function lockJson(key: CryptoKey, value: Json, context: string): Promise<Box> {
  return lockBox(key, utf8(JSON.stringify(value)), context)
}

export async function openJson(key: CryptoKey, box: Box, context: string): Promise<Json | undefined> {
  const plain = await openBox(key, box, context)
  return plain && findJson(textOf(plain))
}

/** Not extractable: the browser uses it for us and never hands out its bytes. */
export function newBoxKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export function boxKeyFrom(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

import type { Box } from './box.ts'
import { lockBox, openBox } from './box.ts'
import type { Bytes } from './bytes.ts'
import { joinBytes } from './bytes.ts'

const ivLength = 12

export type Wrapping = { deviceKey: CryptoKey; pinKey: CryptoKey; context: string }

/**
 * Two layers, the PIN inside and the device outside: without the device key, which no one can copy off the phone through the
 * browser, a dump of the database gives nothing to try PINs on. A rooted phone that yields the device key is the limit:
 * then only the rounds of the PIN stand between.
 */
export async function wrapKey(raw: Bytes, { deviceKey, pinKey, context }: Wrapping): Promise<Box> {
  const inner = await lockBox(pinKey, raw, `pin:${context}`)
  return lockBox(deviceKey, joinBytes(inner.iv, inner.ct), `device:${context}`)
}

export type Unwrapped = { ok: true; raw: Bytes } | { ok: false; layer: 'device' | 'pin' }

export async function unwrapKey(box: Box, { deviceKey, pinKey, context }: Wrapping): Promise<Unwrapped> {
  const inner = await openBox(deviceKey, box, `device:${context}`)
  if (!inner) return { ok: false, layer: 'device' }
  const raw = await openBox(pinKey, { iv: inner.slice(0, ivLength), ct: inner.slice(ivLength) }, `pin:${context}`)
  return raw ? { ok: true, raw } : { ok: false, layer: 'pin' }
}

import type { Bytes } from './bytes.ts'
import { joinBytes, randomBytes, utf8 } from './bytes.ts'

// The format is the protocol's: version | ephemeral public key | iv | AES-256-GCM ciphertext and tag.
const version = 0x01
const pointLength = 65
const ivLength = 12
const info = utf8('melati-seal-1')
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

export type Seal = (plain: Bytes, context: string) => Promise<Bytes>

/**
 * Seals to the holder of a P-256 public key (raw point). One ephemeral key serves all that this sealer seals, so the reader
 * derives once per batch; its private half is dropped here, so not even this phone can open what it sealed.
 */
export async function createSeal(publicPoint: Bytes): Promise<Seal> {
  const theirs = await crypto.subtle.importKey('raw', publicPoint, curve, false, [])
  const ours = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey))
  const key = await sharedKey(ours.privateKey, theirs, point)
  return async (plain, context) => {
    const iv = randomBytes(ivLength)
    const ct = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(context) }, key, plain)
    return joinBytes(Uint8Array.of(version), point, iv, new Uint8Array(ct))
  }
}

/** undefined when it was sealed to another key, for another context, or is damaged. */
export async function openSealed(privateKey: CryptoKey, sealed: Bytes, context: string): Promise<Bytes | undefined> {
  const ivAt = 1 + pointLength
  if (sealed[0] !== version || sealed.length <= ivAt + ivLength) return undefined
  const point = sealed.slice(1, ivAt)
  try {
    const key = await sharedKey(privateKey, await crypto.subtle.importKey('raw', point, curve, false, []), point)
    const algorithm = { name: 'AES-GCM', iv: sealed.slice(ivAt, ivAt + ivLength), additionalData: utf8(context) }
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(ivAt + ivLength)))
  } catch {
    return undefined
  }
}

export type SealPair = { publicPoint: Bytes; privateBytes: Bytes }

export async function newSealPair(): Promise<SealPair> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  return {
    publicPoint: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateBytes: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  }
}

export function sealPrivateFrom(pkcs8: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['deriveBits'])
}

async function sharedKey(privateKey: CryptoKey, publicKey: CryptoKey, salt: Bytes): Promise<CryptoKey> {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256)
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey'])
  const derive = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return crypto.subtle.deriveKey(derive, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

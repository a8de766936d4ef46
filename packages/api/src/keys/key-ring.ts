import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** The installation's key (`MELATI_KEY`, 32 bytes): wraps other keys and derives secrets; never encrypts data itself. */
export interface KeyRing {
  wrap(key: Uint8Array, context: string, iv: Uint8Array): Buffer
  /** Throws when the key is another than the one it was wrapped with. */
  unwrap(wrapped: Uint8Array, context: string): Buffer
  derive(info: string): Buffer
}

export function keyRing(master: Uint8Array): KeyRing {
  if (master.length !== 32) throw new Error('MELATI_KEY must be 32 bytes')
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', master, new Uint8Array(0), info, 32))
  const wrapping = derive('melati-wrap-1')
  return {
    derive,
    wrap(key, context, iv) {
      const cipher = createCipheriv('aes-256-gcm', wrapping, iv).setAAD(Buffer.from(context))
      return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()])
    },
    unwrap(wrapped, context) {
      const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.subarray(0, 12))
      decipher.setAAD(Buffer.from(context)).setAuthTag(wrapped.subarray(-16))
      return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()])
    },
  }
}

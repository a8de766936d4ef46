import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** The installation's key (`MELATI_KEY`, 32 bytes): wraps other keys; never encrypts data itself. */
export interface KeyRing {
  wrap(key: Uint8Array, context: string, iv: Uint8Array): Buffer
  /** Throws when it was wrapped with another key than ours, today's or an older one that was given too. */
  unwrap(wrapped: Uint8Array, context: string): Buffer
  /** The same under today's key; undefined when it is under it already. */
  rewrap(wrapped: Uint8Array, context: string, iv: Uint8Array): Buffer | undefined
  /** A secret for one purpose. It follows from the root secret, so that another `MELATI_KEY` changes none of them. */
  derive(info: string): Buffer
}

export interface KeyRingOptions {
  /** What secrets are derived from; the master itself when left out. */
  readonly root?: Uint8Array
  /** Masters of before, while a change of key is under way. */
  readonly older?: readonly Uint8Array[]
}

export function keyRing(master: Uint8Array, { root = master, older = [] }: KeyRingOptions = {}): KeyRing {
  const [current, ...before] = [master, ...older].map(wrappingKey)
  if (current === undefined) throw new Error('no MELATI_KEY')
  const unwrap = (wrapped: Uint8Array, context: string) => {
    const opened = opening(current, wrapped, context) ?? firstOf(before, (key) => opening(key, wrapped, context))
    if (opened === undefined) throw new Error(`not wrapped with this MELATI_KEY: ${context}`)
    return opened
  }
  const wrap = (key: Uint8Array, context: string, iv: Uint8Array) => {
    const cipher = createCipheriv('aes-256-gcm', current, iv).setAAD(Buffer.from(context))
    return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()])
  }
  return {
    wrap,
    unwrap,
    rewrap: (wrapped, context, iv) =>
      opening(current, wrapped, context) === undefined ? wrap(unwrap(wrapped, context), context, iv) : undefined,
    derive: (info) => Buffer.from(hkdfSync('sha256', root, new Uint8Array(0), info, 32)),
  }
}

function wrappingKey(master: Uint8Array): Buffer {
  if (master.length !== 32) throw new Error('MELATI_KEY must be 32 bytes')
  return Buffer.from(hkdfSync('sha256', master, new Uint8Array(0), 'melati-wrap-1', 32))
}

function opening(key: Buffer, wrapped: Uint8Array, context: string): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12))
    decipher.setAAD(Buffer.from(context)).setAuthTag(wrapped.subarray(-16))
    return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()])
  } catch {
    return undefined
  }
}

function firstOf<T, R>(all: readonly T[], pick: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = pick(one)
    if (found !== undefined) return found
  }
  return undefined
}

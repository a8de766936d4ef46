import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto'
import type { Db } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import { sql } from 'kysely'
import type { KeyRing } from './key-ring.ts'

/** Opens what phones sealed to this installation. */
export interface Sealer {
  /** Raw P-256 point, base64url: what a new registration is told to seal to. */
  readonly publicKey: string
  /** One for a batch: records of one unlocked session share their ephemeral key, so it is derived once. */
  opener(): Unseal
}

/** Answers the plaintext, or undefined for a record that is damaged or sealed to another installation. */
export type Unseal = (sealed: Uint8Array, bound: string) => Buffer | undefined

const POINT = 65
const HEAD = 1 + POINT + 12

/** Loads the sealing keys, making the first one; older ones keep opening what old phones still hold. */
export async function loadSealer(
  db: Db,
  keys: KeyRing,
  now: Date,
  randomBytes: (n: number) => Uint8Array,
): Promise<Sealer> {
  const load = sql<{
    public: Buffer
    wrapped: Buffer
  }>`select public, wrapped from core.seal_key order by created_at desc`
  let [rows] = await ask(db, load)
  if (rows.length === 0) {
    const fresh = createECDH('prime256v1')
    const point = fresh.generateKeys()
    const wrapped = keys.wrap(fresh.getPrivateKey(), 'seal', randomBytes(12))
    await ask(
      db,
      sql`insert into core.seal_key (public, wrapped, created_at) values (${point}, ${wrapped}, ${now.toISOString()})`,
    )
    ;[rows] = await ask(db, load)
  }
  const privates = rows.map((row) => {
    const ecdh = createECDH('prime256v1')
    ecdh.setPrivateKey(keys.unwrap(row.wrapped, 'seal'))
    return ecdh
  })
  const newest = rows[0]
  if (newest === undefined) throw new Error('no sealing key')
  return { publicKey: newest.public.toString('base64url'), opener: () => opener(privates) }
}

function opener(privates: readonly ReturnType<typeof createECDH>[]): Unseal {
  const derived = new Map<string, readonly Buffer[]>()
  const keysFor = (epk: Buffer) => {
    const name = epk.toString('latin1')
    const known = derived.get(name)
    if (known !== undefined) return known
    const made = privates.map((own) =>
      Buffer.from(hkdfSync('sha256', own.computeSecret(epk), epk, 'melati-seal-1', 32)),
    )
    derived.set(name, made)
    return made
  }
  return (sealed, bound) => {
    if (sealed[0] !== 1 || sealed.length < HEAD + 16) return undefined
    const bytes = Buffer.from(sealed)
    try {
      for (const key of keysFor(bytes.subarray(1, 1 + POINT))) {
        const opened = decrypt(key, bytes, bound)
        if (opened !== undefined) return opened
      }
    } catch {
      // Not a point of the curve: as damaged as a broken tag.
      return undefined
    }
    return undefined
  }
}

function decrypt(key: Buffer, bytes: Buffer, bound: string): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1 + POINT, HEAD))
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-16))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD, -16)), decipher.final()])
  } catch {
    return undefined
  }
}

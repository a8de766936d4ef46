import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { sql } from 'kysely'
import type { KeyRing } from './key-ring.ts'

export interface TenantKeyRow {
  version: number
  wrapped: Buffer
}

/** A tenant's data keys, newest first; put it into the first flush of what reads or writes NIK or No KK. */
export const tenantKeys = (tenantId: number) =>
  sql<TenantKeyRow>`select version, wrapped from core.tenant_key where tenant_id = ${tenantId} order by version desc`

export interface SealedNumber {
  readonly keyVersion: number
  readonly cipher: Buffer
  readonly hash: Buffer
}

/** Encrypts NIK and No KK with the tenant's newest data key; the keyed hash finds equals without opening any. */
export interface IdentityVault {
  seal(number: string, iv: Uint8Array): SealedNumber
  open(cipher: Uint8Array, keyVersion: number): string
  hash(number: string): Buffer
  /** All that equal numbers may be stored under: more than one while a new data key is being brought in. Look up by these. */
  hashes(number: string): Buffer[]
}

export function identityVault(keys: KeyRing, tenantId: number, rows: readonly TenantKeyRow[]): IdentityVault {
  const opened = new Map(
    rows.map((row) => [row.version, keys.unwrap(row.wrapped, `tenant:${tenantId}:${row.version}`)]),
  )
  const newest = rows[0]?.version
  const keyOf = (version: number | undefined) => {
    const key = version === undefined ? undefined : opened.get(version)
    if (key === undefined) throw new Error(`tenant ${tenantId} has no data key ${version ?? ''}`)
    return key
  }
  const hashUnder = (key: Buffer, number: string) => createHmac('sha256', hashKey(key)).update(number).digest()
  const hash = (number: string) => hashUnder(keyOf(newest), number)
  return {
    hash,
    hashes: (number) => [...opened.values()].map((key) => hashUnder(key, number)),
    seal(number, iv) {
      const cipher = createCipheriv('aes-256-gcm', keyOf(newest), iv)
      const body = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
      return { keyVersion: newest ?? 0, cipher: Buffer.concat([iv, body, cipher.getAuthTag()]), hash: hash(number) }
    },
    open(cipher, keyVersion) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keyVersion), cipher.subarray(0, 12))
      decipher.setAuthTag(cipher.subarray(-16))
      return Buffer.concat([decipher.update(cipher.subarray(12, -16)), decipher.final()]).toString('utf8')
    },
  }
}

const hashKey = (dataKey: Buffer) => Buffer.from(hkdfSync('sha256', dataKey, new Uint8Array(0), 'melati-hash-1', 32))

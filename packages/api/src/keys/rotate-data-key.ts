import type { Db } from '@melati/db/connect'
import { type Tx, write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import { sqlState } from '../command/database-failure.ts'
import { identityVault, tenantKeys } from './identity-vault.ts'
import type { KeyRing } from './key-ring.ts'

export interface DataKeyRotation {
  readonly tenantId: number
  readonly now: Date
  readonly randomBytes: (length: number) => Uint8Array
  /** How many numbers are encrypted again in one transaction: an old transaction would hold every feed back. */
  readonly chunk?: number
  /** Hears of progress, between two chunks. */
  readonly onChunk?: (done: number) => void | Promise<void>
}

const FOREIGN_KEY = '23503'

/**
 * Gives a tenant a new data key and encrypts its NIK and No KK again with it, chunk by chunk; then the old key goes.
 * An interrupted run is taken up where it stopped: a tenant with two keys is still under way. Answers the new version
 * and how many numbers were encrypted. Lookups by hash find both old and new until it is done (`hashes`).
 */
export async function rotateDataKey(
  db: Db,
  keys: KeyRing,
  rotation: DataKeyRotation,
): Promise<{ version: number; numbers: number }> {
  const { tenantId } = rotation
  const version = await newestVersion(db, keys, rotation)
  let numbers = 0
  for (;;) {
    const done = await write(db, tenantId, (tx) => encryptChunk(tx, keys, rotation, version))
    numbers += done
    if (done > 0) await rotation.onChunk?.(numbers)
    else if (await dropOlder(db, tenantId, version)) return { version, numbers }
  }
}

/** The version to come to: the newest, if a run was interrupted, or a new one. */
async function newestVersion(db: Db, keys: KeyRing, { tenantId, now, randomBytes }: DataKeyRotation): Promise<number> {
  return write(db, tenantId, async (tx) => {
    const [rows] = await tx.run(tenantKeys(tenantId))
    const newest = rows[0]?.version ?? 0
    if (rows.length > 1) return newest
    const version = newest + 1
    const wrapped = keys.wrap(randomBytes(32), `tenant:${tenantId}:${version}`, randomBytes(12))
    await tx.commitWith(
      sql`insert into core.tenant_key (tenant_id, version, wrapped, created_at)
        values (${tenantId}, ${version}, ${wrapped}, ${now.toISOString()})`,
    )
    return version
  })
}

async function encryptChunk(
  tx: Tx,
  keys: KeyRing,
  { tenantId, randomBytes, chunk = 500 }: DataKeyRotation,
  version: number,
): Promise<number> {
  const [keyRows, rows] = await tx.run(
    tenantKeys(tenantId),
    sql<{ subjectId: string; kind: string; keyVersion: number; cipher: Buffer }>`
      select subject_id as "subjectId", kind, key_version as "keyVersion", cipher from core.identity_number
      where tenant_id = ${tenantId} and key_version < ${version} order by subject_id, kind limit ${chunk} for update`,
  )
  if (rows.length === 0) return 0
  const vault = identityVault(keys, tenantId, keyRows)
  const sealed = rows.map((row) => vault.seal(vault.open(row.cipher, row.keyVersion), randomBytes(12)))
  await tx.commitWith(
    sql`update core.identity_number n set key_version = ${version}, cipher = s.cipher, hash = s.hash
      from unnest(${rows.map((row) => row.subjectId)}::uuid[], ${rows.map((row) => row.kind)}::text[],
        ${sealed.map((one) => one.cipher)}::bytea[], ${sealed.map((one) => one.hash)}::bytea[])
        as s (subject_id, kind, cipher, hash)
      where n.tenant_id = ${tenantId} and n.subject_id = s.subject_id and n.kind = s.kind`,
  )
  return rows.length
}

/** False when a write that had begun under the old key has come in behind us: there is another chunk. */
async function dropOlder(db: Db, tenantId: number, version: number): Promise<boolean> {
  try {
    await write(db, tenantId, (tx) =>
      tx.commitWith(sql`delete from core.tenant_key where tenant_id = ${tenantId} and version < ${version}`),
    )
    return true
  } catch (error) {
    if (sqlState(error) === FOREIGN_KEY) return false
    throw error
  }
}

import type { Db } from '@melati/db/connect'
import { ask, read, write } from '@melati/db/tenancy'
import { tenantDirectory } from '@melati/db/tenants'
import { sql } from 'kysely'
import { tenantKeys } from './identity-vault.ts'
import type { KeyRing } from './key-ring.ts'
import { ROOT } from './load-key-ring.ts'

/**
 * Wraps every key of the installation under today's `MELATI_KEY`. `keys` also knows the older one. What is under today's
 * already is passed over, so that an interrupted run is simply run again. Answers how many were wrapped anew.
 */
export async function rotateMasterKey(
  db: Db,
  keys: KeyRing,
  randomBytes: (length: number) => Uint8Array,
): Promise<number> {
  const rewrap = (wrapped: Uint8Array, context: string) => keys.rewrap(wrapped, context, randomBytes(12))
  let done = 0
  const [roots, seals, tenants] = await ask(
    db,
    sql<{ wrapped: Buffer }>`select wrapped from core.root_key`,
    sql<{ public: Buffer; wrapped: Buffer }>`select public, wrapped from core.seal_key`,
    tenantDirectory(),
  )
  for (const { wrapped } of roots) {
    const fresh = rewrap(wrapped, ROOT)
    if (fresh === undefined) continue
    await ask(db, sql`update core.root_key set wrapped = ${fresh} where wrapped = ${wrapped}`)
    done += 1
  }
  for (const seal of seals) {
    const fresh = rewrap(seal.wrapped, 'seal')
    if (fresh === undefined) continue
    await ask(db, sql`update core.seal_key set wrapped = ${fresh} where public = ${seal.public}`)
    done += 1
  }
  for (const { tenantId } of tenants) done += await rewrapTenant(db, tenantId, rewrap)
  return done
}

async function rewrapTenant(
  db: Db,
  tenantId: number,
  rewrap: (wrapped: Uint8Array, context: string) => Buffer | undefined,
): Promise<number> {
  const [rows] = await read(db, tenantId, tenantKeys(tenantId))
  const fresh = rows.flatMap(({ version, wrapped }) => {
    const again = rewrap(wrapped, `tenant:${tenantId}:${version}`)
    return again === undefined ? [] : [{ version, wrapped: again }]
  })
  if (fresh.length === 0) return 0
  await write(db, tenantId, (tx) =>
    tx.commitWith(
      sql`update core.tenant_key k set wrapped = f.wrapped
        from unnest(${fresh.map((one) => one.version)}::int[], ${fresh.map((one) => one.wrapped)}::bytea[]) as f (version, wrapped)
        where k.tenant_id = ${tenantId} and k.version = f.version`,
    ),
  )
  return fresh.length
}

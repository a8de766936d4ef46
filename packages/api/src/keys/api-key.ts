import { ask, write } from '@melati/db/tenancy'
import { tenantById } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import type { AccountId, ApiKeyId, GrantId, UnitId } from '@melati/domain/ids'
import { today } from '@melati/domain/day'
import { sql } from 'kysely'
import { auditRows } from '../audit/record.ts'
import { plainHash, sameBytes } from '../auth/secret-keys.ts'
import type { Services, Tenant } from '../context.ts'
import { completeTenant } from '../tenant.ts'

/** A key of another system; what it may call stands in it and nowhere else. */
export interface ActingKey {
  readonly apiKeyId: ApiKeyId
  readonly scopes: ReadonlySet<string>
}

export interface FoundKey {
  readonly key: ActingKey
  readonly actor: Actor
  readonly tenant: Tenant
  readonly lastUsedAt: string | null
}

const PREFIX = 'mlt_'

/** 256 random bits. It is told once; what is kept is its hash, which finds it again, and its end, by which people know it. */
export function makeKey(randomBytes: Services['randomBytes']): { text: string; hash: Buffer; tail: string } {
  const text = `${PREFIX}${Buffer.from(randomBytes(32)).toString('base64url')}`
  return { text, hash: plainHash(text), tail: text.slice(-4) }
}

/** Whether a text holds a key: addresses are logged and shared, so none may stand there. */
export const holdsKey = (text: string): boolean => /mlt_[\w-]{20,}/.test(text)

interface Row {
  tenant_id: number
  api_key_id: ApiKeyId
  hash: Buffer
  scopes: string[]
  account_id: AccountId
  grant_id: GrantId
  expires_at: string
  revoked_at: string | null
  last_used_at: string | null
}

/**
 * Who calls, by the key alone; undefined for one that nobody was given, that was revoked or has expired, all alike. It acts
 * as the board of its city would, and within its scopes: a board's key is not its maker's and outlives her office.
 */
export async function findKey(services: Services, authorization: string | null): Promise<FoundKey | undefined> {
  const text = /^Bearer (mlt_[\w-]{43})$/.exec(authorization ?? '')?.[1]
  if (text === undefined) return undefined
  const hash = plainHash(text)
  // Found by an index over hashes of 256 random bits: how long that takes tells nothing of any key.
  const [rows] = await ask(services.db, sql<Row>`select * from search.api_key_by_hash(${hash})`)
  const row = rows.find((one) => sameBytes(one.hash, hash))
  const now = services.now()
  if (row === undefined || row.revoked_at !== null || Date.parse(row.expires_at) <= now.getTime()) return undefined
  const [[entry]] = await ask(services.db, tenantById(row.tenant_id))
  if (entry === undefined) return undefined
  const rootUnitId = entry.rootUnitId as UnitId
  return {
    key: { apiKeyId: row.api_key_id, scopes: new Set(row.scopes) },
    actor: {
      accountId: row.account_id,
      grantId: row.grant_id,
      role: 'city-board',
      scopeKind: 'unit',
      scopeId: rootUnitId,
      scopeUnitId: rootUnitId,
    },
    tenant: completeTenant(entry),
    lastUsedAt: row.last_used_at,
  }
}

/** Keeps when a key was last used, to the minute; the first call of a day is a row of the audit, which names the key. */
export async function noteUse({ db, now }: Services, { key, tenant, lastUsedAt }: FoundKey): Promise<void> {
  const at = now()
  const before = lastUsedAt === null ? undefined : new Date(lastUsedAt)
  if (before !== undefined && at.getTime() - before.getTime() < 60_000) return
  const { tenantId, timeZone } = tenant
  const isFirst = before === undefined || today(before, timeZone) !== today(at, timeZone)
  const entry = { action: 'integrations.useKey', subjectKind: 'api-key', subjectId: key.apiKeyId, commandId: null }
  const nobody = { accountId: null, grantId: null, registrationId: null }
  await write(db, tenantId, (tx) =>
    tx.commitWith(
      sql`update core.api_key set last_used_at = ${at.toISOString()}::timestamptz
        where tenant_id = ${tenantId} and api_key_id = ${key.apiKeyId}::uuid`,
      auditRows(tenantId, at.toISOString(), nobody, isFirst ? [entry] : []),
    ),
  )
}

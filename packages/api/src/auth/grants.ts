import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { GrantId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import { type SessionKind, expiresAt, lifetimes, mayUse } from './lifetimes.ts'

/** A grant somebody may choose to act under. */
export interface GrantChoice {
  readonly grantId: GrantId
  readonly role: Role
  readonly tenant: { readonly tenantId: number; readonly slug: string; readonly name: string } | null
  readonly unit: { readonly name: string; readonly kind: string } | null
}

interface Row {
  tenant_id: number | null
  grant_id: string
  role: Role
  slug: string
  tenant_name: string
  unit_name: string
  unit_kind: string
}

/** The live grants of an account in every city that this way of signing in is strong enough for. */
export async function usableGrants(
  pool: pg.Pool,
  accountId: string,
  session: { kind: SessionKind; secondFactor: boolean },
  now: Date,
): Promise<GrantChoice[]> {
  const { rows } = await pool.query<Row>({
    name: 'auth_live_grants',
    text: `select tenant_id, grant_id, role, slug, tenant_name, unit_name, unit_kind from search.live_grants($1, $2)
      order by tenant_name nulls first, role, unit_name, grant_id`,
    values: [accountId, now],
  })
  return rows
    .filter((row) => mayUse(row.role, session))
    .map((row) => ({
      grantId: row.grant_id as GrantId,
      role: row.role,
      tenant: row.tenant_id === null ? null : { tenantId: row.tenant_id, slug: row.slug, name: row.tenant_name },
      unit: row.tenant_id === null ? null : { name: row.unit_name, kind: row.unit_kind },
    }))
}

/**
 * Fixes tenant and grant of a session and gives it a new token, so that the old one is dead with the old rights.
 * Answers the new token, or undefined when the session ended meanwhile.
 */
export async function actUnder(
  pool: pg.Pool,
  token: string,
  grant: GrantChoice,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ created_at: Date }>('select created_at from auth.session where token = $1', [
    token,
  ])
  const session = rows[0]
  if (session === undefined) return undefined
  const fresh = randomBytes(24).toString('base64url')
  const changed = await pool.query(
    `update auth.session set token = $2, acting_tenant = $3, acting_grant = $4, updated_at = $5, expires_at = $6
      where token = $1 and expires_at > $5`,
    [
      token,
      fresh,
      grant.tenant?.tenantId ?? null,
      grant.grantId,
      now,
      expiresAt(session.created_at, now, lifetimes[grant.role]),
    ],
  )
  return changed.rowCount === 1 ? fresh : undefined
}

/** A new token for the same session; the old one answers nobody. */
export async function renewToken(pool: pg.Pool, sessionId: string): Promise<string> {
  const fresh = randomBytes(24).toString('base64url')
  await pool.query('update auth.session set token = $2 where id = $1', [sessionId, fresh])
  return fresh
}

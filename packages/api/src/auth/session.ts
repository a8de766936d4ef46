import type pg from 'pg'
import type { TenantEntry } from '@melati/db/tenants'
import type { AccountId, GrantId, UnitId } from '@melati/domain/ids'
import type { Role, ScopeKind } from '@melati/domain/roles'
import { type CookieNames, readCookie, unsigned } from './cookies.ts'
import { type SessionKind, expiresAt, lifetimes, mayUse, undecided } from './lifetimes.ts'

/** The grant a session acts under; it held at the instant of the request, on the calendar of its tenant. */
export interface ActingGrant {
  /** Null for the platform operator, who stands in no tenant. */
  readonly tenantId: number | null
  readonly grantId: GrantId
  readonly role: Role
  readonly scopeKind: ScopeKind
  readonly scopeId: string | null
  readonly scopeUnitId: UnitId | null
}

export interface Session {
  readonly sessionId: string
  readonly accountId: AccountId
  readonly kind: SessionKind
  readonly name: string
  readonly language: 'id' | 'en'
  /** All that this way of signing in asks for was shown. A password without its code reaches nothing but enrolment. */
  readonly secondFactor: boolean
  /** Null when none is chosen yet, when it ended, or when this way of signing in is too weak for it. */
  readonly grant: ActingGrant | null
}

/** Who a request comes from, and the tenant of the acting grant as it is now: one question to the database. */
export interface Caller {
  readonly session: Session
  readonly tenant: TenantEntry | null
}

interface Row {
  session_id: string
  account_id: string
  kind: SessionKind
  second_factor_at: Date | null
  created_at: Date
  updated_at: Date
  name: string
  language: 'id' | 'en'
  tenant_id: number | null
  grant_id: string | null
  role: Role
  scope_kind: ScopeKind
  scope_id: string | null
  scope_unit_id: string | null
  tenant: TenantEntry | null
}

const lookup = {
  name: 'auth_session_by_token',
  text: `select session_id, account_id, kind, second_factor_at, created_at, updated_at, name, language, tenant_id, grant_id,
    role, scope_kind, scope_id, scope_unit_id, (select jsonb_build_object('tenantId', t.tenant_id, 'slug', t.slug,
      'name', t.name, 'kind', t.kind, 'code', t.code, 'timeZone', t.time_zone, 'settings', t.settings, 'modules', t.modules,
      'rootUnitId', t.root_unit_id, 'createdAt', t.created_at) from core.tenant_by_id(s.tenant_id) t) as tenant
    from search.session_by_token($1, $2) s`,
}

/**
 * Who a request comes from: the cookie's signature, then one prepared statement for session, account and grant. Revoked
 * sessions and ended grants therefore stop at the next request. A session that is still used is pushed on, but
 * written at most twenty times in its idle time.
 */
export async function findCaller(
  pool: pg.Pool,
  secret: string,
  names: CookieNames,
  headers: Headers,
  now: Date,
): Promise<Caller | undefined> {
  const token = sessionToken(secret, names, headers)
  if (token === undefined) return undefined
  const { rows } = await pool.query<Row>({ ...lookup, values: [token, now] })
  const row = rows[0]
  if (row === undefined) return undefined
  const secondFactor = row.kind === 'phone' || row.second_factor_at !== null
  const session: Session = {
    sessionId: row.session_id,
    accountId: row.account_id as AccountId,
    kind: row.kind,
    name: row.name,
    language: row.language,
    secondFactor,
    grant: grantOf(row, secondFactor),
  }
  const lifetime = session.grant === null ? undecided : lifetimes[session.grant.role]
  if (now.getTime() - row.updated_at.getTime() > (lifetime.idle * 1000) / 20) {
    await pool.query({
      name: 'auth_session_touch',
      text: 'update auth.session set updated_at = $2, expires_at = $3 where id = $1 and updated_at < $2',
      values: [row.session_id, now, expiresAt(row.created_at, now, lifetime)],
    })
  }
  return { session, tenant: session.grant === null ? null : row.tenant }
}

export async function findSession(...asked: Parameters<typeof findCaller>): Promise<Session | undefined> {
  return (await findCaller(...asked))?.session
}

export function sessionToken(secret: string, names: CookieNames, headers: Headers): string | undefined {
  const cookie = readCookie(headers, names.session)
  return cookie === undefined ? undefined : unsigned(secret, cookie)
}

function grantOf(row: Row, secondFactor: boolean): ActingGrant | null {
  if (row.grant_id === null || !mayUse(row.role, { kind: row.kind, secondFactor })) return null
  return {
    tenantId: row.tenant_id,
    grantId: row.grant_id as GrantId,
    role: row.role,
    scopeKind: row.scope_kind,
    scopeId: row.scope_id,
    scopeUnitId: row.scope_unit_id as UnitId | null,
  }
}

import type pg from 'pg'
import type { TenantEntry } from '@melati/db/tenants'
import type { AccountId, GrantId, UnitId } from '@melati/domain/ids'
import type { Role, ScopeKind } from '@melati/domain/roles'
import { type CityHost, serves } from '../city-host.ts'
import { type CookieNames, readCookie, unsigned } from './cookies.ts'
import type { Told } from './caller-text.ts'
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

/** Whether a session may be used under a host: one that has chosen where it acts, only where that is. */
export function isServed(city: CityHost | null, { grant }: Session): boolean {
  return grant === null || serves(city, grant.tenantId)
}

/** What a session may do by what is told of it. One that is still used is pushed on, but written at most twenty times in its idle time. */
export async function callerOf(pool: pg.Pool, told: Told, now: Date): Promise<Caller> {
  const { sessionId, accountId, kind, name, language } = told
  const secondFactor = kind === 'phone' || told.secondFactorAt !== null
  const isStrong = told.grant !== null && mayUse(told.grant.role, { kind, secondFactor })
  const grant = isStrong ? told.grant : null
  const lifetime = grant === null ? undecided : lifetimes[grant.role]
  if (now.getTime() - Date.parse(told.updatedAt) > (lifetime.idle * 1000) / 20) {
    await pool.query({
      name: 'auth_session_touch',
      text: 'update auth.session set updated_at = $2, expires_at = $3 where id = $1 and updated_at < $2',
      values: [sessionId, now, expiresAt(new Date(told.createdAt), now, lifetime)],
    })
  }
  return {
    session: { sessionId, accountId, kind, name, language, secondFactor, grant },
    tenant: grant === null ? null : told.tenant,
  }
}

export function sessionToken(secret: string, names: CookieNames, headers: Headers): string | undefined {
  const cookie = readCookie(headers, names.session)
  return cookie === undefined ? undefined : unsigned(secret, cookie)
}

import { hot } from '@melati/db/query'
import type { TenantEntry } from '@melati/db/tenants'
import type { AccountId, GrantId, UnitId } from '@melati/domain/ids'
import type { Role, ScopeKind } from '@melati/domain/roles'
import { sql } from 'kysely'
import type { SessionKind } from './lifetimes.ts'
import type { ActingGrant } from './session.ts'

/** What stands behind a token; instants in ISO. */
export interface Told {
  readonly sessionId: string
  readonly accountId: AccountId
  readonly kind: SessionKind
  readonly secondFactorAt: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string
  readonly language: 'id' | 'en'
  /** The chosen one, if it holds at the instant that was asked for; whether this session is strong enough for it is another matter. */
  readonly grant: ActingGrant | null
  readonly tenant: TenantEntry | null
}

/** A `Told` as text, or null for a token that nobody holds or that has run out. */
export const callerText = hot<{ token: string; at: string }, { text: string | null }>(
  (value) => sql`select search.session_by_token(${value('token')}, ${value('at')}::timestamptz) as text`,
)

/** In the order of `search.session_by_token`. The last nine are null without a chosen tenant. */
type Listed = readonly [
  sessionId: string,
  accountId: AccountId,
  kind: SessionKind,
  secondFactorAt: string | null,
  createdAt: string,
  updatedAt: string,
  name: string,
  language: 'id' | 'en',
  tenantId: number | null,
  grantId: GrantId | null,
  role: Role,
  scopeKind: ScopeKind,
  scopeId: string | null,
  scopeUnitId: UnitId | null,
  slug: string,
  tenantName: string,
  tenantKind: TenantEntry['kind'],
  code: string,
  timeZone: TenantEntry['timeZone'],
  settings: unknown,
  modules: string[],
  rootUnitId: string,
  tenantCreatedAt: string,
]

export function readCallerText(text: string): Told {
  const [sessionId, accountId, kind, secondFactorAt, createdAt, updatedAt, name, language, ...acting] = JSON.parse(
    text,
  ) as Listed
  const [tenantId, grantId, role, scopeKind, scopeId, scopeUnitId, slug, tenantName, tenantKind, code, ...more] = acting
  const [timeZone, settings, modules, rootUnitId, tenantCreatedAt] = more
  const grant = grantId === null ? null : { tenantId, grantId, role, scopeKind, scopeId, scopeUnitId }
  const known = { slug, name: tenantName, kind: tenantKind, code, timeZone, settings, modules, rootUnitId }
  const tenant = tenantId === null ? null : { tenantId, ...known, createdAt: tenantCreatedAt }
  return { sessionId, accountId, kind, secondFactorAt, createdAt, updatedAt, name, language, grant, tenant }
}

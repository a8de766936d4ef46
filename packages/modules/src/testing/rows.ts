import type { Actor } from '@melati/domain/actor'
import { sql } from 'kysely'

interface NewTenant {
  readonly slug: string
  readonly name: string
  readonly code: string
  readonly zone: string
  readonly levels: readonly string[]
  readonly root: string
  readonly at: string
}

export const createTenant = (tenant: NewTenant) => sql<{ tenantId: number }>`
  select core.tenant_create(${tenant.slug}, ${tenant.name}, 'kota', ${tenant.code}, '2020-01-01'::date, ${tenant.zone},
    ${JSON.stringify({ levels: tenant.levels, timeZone: tenant.zone })}::jsonb, '{boards,households,up2k}'::text[],
    ${tenant.root}::uuid, ${tenant.at}::timestamptz) as "tenantId"`

export const insertTenantKey = (tenantId: number, wrapped: Uint8Array, at: string) => sql`
  insert into core.tenant_key (tenant_id, version, wrapped, created_at) values (${tenantId}, 1, ${wrapped}, ${at}::timestamptz)`

export const insertGrants = (tenantId: number, actors: readonly Actor[], at: string) => sql`
  with holders as (
    insert into accounts.holder (tenant_id, account_id, name, contact, since)
    select ${tenantId}::int, h.*, ${at}::timestamptz from unnest(${actors.map(({ accountId }) => accountId)}::uuid[],
      ${actors.map(({ role }) => `CONTOH ${role}`)}::text[], ${actors.map(({ accountId }) => `${accountId}@melati.test`)}::text[]) h
  )
  insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from)
  select ${tenantId}::int, g.*, '2026-01-01'::date from unnest(${actors.map(({ grantId }) => grantId)}::uuid[],
    ${actors.map(({ accountId }) => accountId)}::uuid[], ${actors.map(({ role }) => role)}::text[],
    ${actors.map(({ scopeKind }) => scopeKind)}::text[], ${actors.map(({ scopeId }) => scopeId)}::uuid[],
    ${actors.map(({ scopeUnitId }) => scopeUnitId)}::uuid[]) g`

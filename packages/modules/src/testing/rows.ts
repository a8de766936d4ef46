import type { Actor } from '@melati/domain/actor'
import { sql } from 'kysely'

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

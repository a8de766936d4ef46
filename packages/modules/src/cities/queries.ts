import { changed } from '@melati/db/change'
import { EVER, markAll } from '@melati/db/figures/mark'
import type { UnitKind } from '@melati/domain/units'
import { type RawBuilder, sql } from 'kysely'

export interface NewTenant {
  readonly slug: string
  readonly name: string
  readonly kind: 'kota' | 'kabupaten'
  readonly code: string
  /** The day since which we know it under this code. */
  readonly codeFrom: string
  readonly timeZone: string
  readonly settings: object
  readonly modules: readonly string[]
  readonly rootUnitId: string
  /** The instant, ISO. */
  readonly at: string
}

export const createTenant = (tenant: NewTenant) => sql<{ tenantId: number }>`
  select core.tenant_create(${tenant.slug}, ${tenant.name}, ${tenant.kind}, ${tenant.code}, ${tenant.codeFrom}::date,
    ${tenant.timeZone}, ${JSON.stringify(tenant.settings)}::jsonb, ${tenant.modules}::text[], ${tenant.rootUnitId}::uuid,
    ${tenant.at}::timestamptz) as "tenantId"`

export const insertTenantKey = (tenantId: number, version: number, wrapped: Uint8Array, at: string) => sql`
  insert into core.tenant_key (tenant_id, version, wrapped, created_at)
  values (${tenantId}, ${version}, ${wrapped}, ${at}::timestamptz)`

export interface CityCounts {
  readonly users: number
  readonly cadres: number
  readonly units: Partial<Record<UnitKind, number>>
  readonly lastActivityAt: string | null
}

/** How much there is of a city, and nothing about anyone in it. */
export const countCity = (tenantId: number, day: string) => sql<CityCounts>`
  select g.users, g.cadres, (select coalesce(jsonb_object_agg(u.kind, u.count), '{}') from (
      select kind, count(*)::int from core.unit where tenant_id = ${tenantId} and valid_to is null group by kind) u) as units,
    (select max(at) from core.audit where tenant_id = ${tenantId} and action <> 'cities.onboard') as "lastActivityAt"
  from (select count(distinct account_id)::int as users, (count(distinct account_id) filter (where role = 'cadre'))::int as cadres
    from core.grant where tenant_id = ${tenantId} and valid_from <= ${day}::date
      and (valid_to is null or valid_to > ${day}::date)) g`

/** How a city is divided today, down to the kelurahan. */
export const countUnits = (tenantId: number) => sql<{ kecamatan: number; kelurahan: number }>`
  select (count(*) filter (where kind = 'kecamatan'))::int as kecamatan, (count(*) filter (where kind = 'kelurahan'))::int as kelurahan
  from core.unit where tenant_id = ${tenantId} and valid_to is null`

export const liveBoardMembers = (tenantId: number, day: string) => sql<{ count: number }>`
  select count(*)::int from core.grant where tenant_id = ${tenantId} and role = 'city-board'
    and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)`

export const openKinds = (tenantId: number) => sql<{ kind: UnitKind }>`
  select distinct kind from core.unit where tenant_id = ${tenantId} and valid_to is null`

/** Settings are changed by one at a time, each on what the one before left. */
export const lockSettings = (tenantId: number) =>
  sql`select pg_advisory_xact_lock(${tenantId}::int, hashtext('settings'))`

/** Writes the settings, tells the phones of every scope somebody stands on, and marks everything when ages count otherwise. */
export function writeSettings(
  tenantId: number,
  rootUnitId: string,
  today: string,
  { stored, modules, recount }: { stored: object; modules: readonly string[]; recount: boolean },
): RawBuilder<unknown> {
  const scopes = sql`select distinct g.scope_unit_id, 'settings', ${rootUnitId}::uuid, false from core.grant g
    where g.tenant_id = ${tenantId} and (g.valid_to is null or g.valid_to > ${today}::date)`
  const units = sql`select u.unit_id, 190001, ${EVER}::int from core.unit u where u.tenant_id = ${tenantId} and ${recount}`
  return sql`with told as (${changed(tenantId, scopes)}), marked as (${markAll(tenantId, units)})
    select core.tenant_settings(${JSON.stringify(stored)}::jsonb, ${modules}::text[])`
}

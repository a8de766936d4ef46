import { sql } from 'kysely'

/** A host name that belongs to one city now. */
export interface TenantHost {
  readonly host: string
  readonly tenantId: number
  readonly slug: string
  /** The instant since when, ISO. */
  readonly validFrom: string
}

/** Every host name of a city; asked before a tenant is known. */
export const tenantHosts = () =>
  sql<TenantHost>`select host, tenant_id as "tenantId", slug, valid_from as "validFrom" from core.tenant_hosts() order by host`

/** Under the tenant of the transaction. */
export const mapTenantHost = (host: string, at: string) => sql`select core.tenant_host_map(${host}, ${at}::timestamptz)`

/** The host, or null when it was not this tenant's. */
export const unmapTenantHost = (host: string, at: string) =>
  sql<{ host: string | null }>`select core.tenant_host_unmap(${host}, ${at}::timestamptz) as host`

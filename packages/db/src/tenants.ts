import { type CompiledQuery, sql } from 'kysely'
import { hot } from './query.ts'

/** A tenant as the directory knows it: the part of it that is no secret. */
export interface TenantEntry {
  tenantId: number
  slug: string
  name: string
  kind: 'kota' | 'kabupaten'
  /** Its Kemendagri code today. */
  code: string
  timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'
  settings: unknown
  modules: string[]
  rootUnitId: string
  createdAt: string
}

const entry = sql`tenant_id as "tenantId", slug, name, kind, code, time_zone as "timeZone", settings, modules,
  root_unit_id as "rootUnitId", created_at as "createdAt"`

/** Every tenant of the installation, for the platform operator and the worker. */
export const tenantDirectory = () => sql<TenantEntry>`select ${entry} from core.tenant_directory() order by name`

const byId = hot<{ tenantId: number }, TenantEntry>(
  (value) => sql`select ${entry} from core.tenant_by_id(${value('tenantId')})`,
)

/** Asked for with every request. */
export const tenantById = (tenantId: number): CompiledQuery<TenantEntry> => byId({ tenantId })

export const tenantBySlug = (slug: string) => sql<TenantEntry>`select ${entry} from core.tenant_by_slug(${slug})`

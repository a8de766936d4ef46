import type { TenantEntry } from '@melati/db/tenants'
import { readSettings } from '@melati/domain/settings'
import type { Tenant } from './context.ts'

/** What a tenant left unsaid takes its default; a setting that no longer fits the schema is a defect and throws. */
export function completeTenant(entry: TenantEntry): Tenant {
  return { ...entry, settings: readSettings(entry.settings) }
}

import type { Feeds } from '@melati/api/feed/define'
import { sql } from 'kysely'

export const feeds: Feeds = {
  settings: (tenantId, _scopeId, ids) => sql`
    select t.root_unit_id as id, t.settings || jsonb_build_object('name', t.name, 'modules', t.modules) as row
    from core.tenant_by_id(${tenantId}) t where t.root_unit_id = any(${ids}::uuid[])`,
}

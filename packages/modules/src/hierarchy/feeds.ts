import type { Feeds } from '@melati/api/feed/define'
import type { Day } from '@melati/domain/day'
import type { PlacedUnit } from '@melati/domain/units'
import { sql } from 'kysely'

/** What a phone holds of a unit in its own scope. */
export interface UnitRow extends PlacedUnit {
  readonly code: string | null
  readonly parentName: string | null
  readonly since: Day
}

export const feeds: Feeds = {
  unit: (tenantId, scopeId, ids) => sql`
    select u.unit_id as id, jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'code', u.code,
      'parentId', p.parent_id, 'parentName', above.name, 'ancestors', to_jsonb(p.ancestors), 'since', u.valid_from) as row
    from core.unit u join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id and p.valid_to is null
      left join core.unit above on above.tenant_id = u.tenant_id and above.unit_id = p.parent_id
    where u.tenant_id = ${tenantId} and u.unit_id = ${scopeId}::uuid and u.unit_id = any(${ids}::uuid[])`,
}

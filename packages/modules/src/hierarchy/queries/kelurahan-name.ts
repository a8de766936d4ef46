import { type RawBuilder, sql } from 'kysely'

/** The name of the kelurahan a unit stands in, last stood in if it is closed; null for one above. */
export const kelurahanName = (tenantId: number, unitId: RawBuilder<unknown>): RawBuilder<string | null> => sql`(
  select k.name from core.unit_place c join core.unit k on k.tenant_id = c.tenant_id and k.unit_id = c.kelurahan_id
  where c.tenant_id = ${tenantId} and c.unit_id = ${unitId} order by c.valid_from desc limit 1)`

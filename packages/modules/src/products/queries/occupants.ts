import { type RawBuilder, sql } from 'kysely'

/** How many products of each unit everyone sees; units without are left out. */
export const shownIn = (
  tenantId: number,
  unitIds: readonly string[],
): RawBuilder<{ unitId: string; count: number }> => sql`
  select unit_id as "unitId", count(*)::int as count from products.product
  where tenant_id = ${tenantId} and unit_id = any(${unitIds}::uuid[]) and stage = 'tayang' group by unit_id`

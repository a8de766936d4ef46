import { type RawBuilder, sql } from 'kysely'

/** How many living centres stand in each unit; units without are left out. */
export const centresIn = (
  tenantId: number,
  unitIds: readonly string[],
): RawBuilder<{ unitId: string; count: number }> => sql`
  select unit_id as "unitId", count(*)::int as count from sakasanwira.centre
  where tenant_id = ${tenantId} and unit_id = any(${unitIds}::uuid[]) and slot is not null group by unit_id`

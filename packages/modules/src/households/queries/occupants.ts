import { type RawBuilder, sql } from 'kysely'

/** How many households stand in each unit on a day or on any later one; units without are left out. */
export const householdsFrom = (
  tenantId: number,
  unitIds: readonly string[],
  day: string,
): RawBuilder<{ unitId: string; count: number }> => sql`
  select unit_id as "unitId", count(distinct household_id)::int as count from households.household_place
  where tenant_id = ${tenantId} and unit_id = any(${unitIds}::uuid[]) and (valid_to is null or valid_to > ${day}::date)
    and (valid_to is null or valid_to > valid_from)
  group by unit_id`

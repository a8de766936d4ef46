import { type RawBuilder, sql } from 'kysely'

/** How many groups stand in each unit on a day or on any later one; units without are left out. */
export const groupsFrom = (
  tenantId: number,
  unitIds: readonly string[],
  day: string,
): RawBuilder<{ unitId: string; count: number }> => sql`
  select unit_id as "unitId", count(*)::int as count from up2k.group
  where tenant_id = ${tenantId} and unit_id = any(${unitIds}::uuid[]) and (closed_on is null or closed_on > ${day}::date)
  group by unit_id`

import { type RawBuilder, sql } from 'kysely'
import { type Covered, upwards } from '../../hierarchy/published.ts'

/** How many groups stand in each unit on a day or on any later one; units without are left out. */
export const groupsFrom = (
  tenantId: number,
  unitIds: readonly string[],
  day: string,
): RawBuilder<{ unitId: string; count: number }> => sql`
  select unit_id as "unitId", count(*)::int as count from up2k.group
  where tenant_id = ${tenantId} and unit_id = any(${unitIds}::uuid[]) and (closed_on is null or closed_on > ${day}::date)
  group by unit_id`

/** Units with a group that goes on, in themselves or below. */
export const withGroups: Covered = ({ tenantId }) =>
  upwards(sql`exists (select from up2k.group g
    where g.tenant_id = ${tenantId} and g.unit_id = b.unit_id and g.closed_on is null)`)

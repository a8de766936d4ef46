import { type RawBuilder, sql } from 'kysely'
import { type Covered, upwards } from '../../hierarchy/published.ts'

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

/** Units in which a household has been entered, in themselves or below. */
export const withHouseholds: Covered = ({ tenantId }) =>
  upwards(sql`exists (select from households.household_place w
    where w.tenant_id = ${tenantId} and w.unit_id = b.unit_id and w.valid_to is null)`)

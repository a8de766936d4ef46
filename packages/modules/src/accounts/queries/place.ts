import { type RawBuilder, sql } from 'kysely'

/** Where a unit stands, or last stood: a role on a unit that was closed must still be found to be ended. */
export const placeOf = (table: 'g' | 'i', unit: string, today: string): RawBuilder<unknown> => sql`(
    select w.unit_id, w.ancestors from core.unit_place w
    where w.tenant_id = ${sql.ref(`${table}.tenant_id`)} and w.unit_id = ${sql.ref(unit)} and w.valid_from <= ${today}::date
    order by w.valid_from desc limit 1)`

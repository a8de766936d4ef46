import { sql } from 'kysely'

/** What everyone may know of a city's areas, made anew: the last statement of a write that changes some of them. */
export const publishAreas = (tenantId: number) => sql`select published.areas_again(${tenantId})`

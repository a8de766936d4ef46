import type { Day } from '@melati/domain/day'
import type { PersonId, UnitId } from '@melati/domain/ids'
import { type RawBuilder, sql } from 'kysely'

export interface Neighbour {
  readonly personId: PersonId
  readonly diedOn: Day | null
  readonly unitId: UnitId
  readonly ancestors: UnitId[]
}

/** People by id, with where they live now. Who lives in no household of the city is none. */
export const neighboursById = (tenantId: number, personIds: readonly string[]): RawBuilder<Neighbour> => sql`
  select p.person_id as "personId", p.died_on as "diedOn", w.unit_id as "unitId", u.ancestors
  from core.person p
    join households.member m on m.tenant_id = p.tenant_id and m.person_id = p.person_id and m.valid_to is null
    join households.household_place w on w.tenant_id = m.tenant_id and w.household_id = m.household_id and w.valid_to is null
    join core.unit_place u on u.tenant_id = w.tenant_id and u.unit_id = w.unit_id and u.valid_to is null
  where p.tenant_id = ${tenantId} and p.person_id = any(${personIds}::uuid[])`

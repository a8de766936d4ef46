import type { PageKey } from '@melati/api/page'
import type { Day } from '@melati/domain/day'
import type { HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import { type RawBuilder, sql } from 'kysely'

interface Suspect {
  readonly personId: PersonId
  readonly name: string
  readonly birthDate: Day
  readonly householdId: HouseholdId
  readonly address: string
  readonly unitId: UnitId
  readonly unitName: string
}

export interface Duplicate extends Suspect {
  /** Who has the same NIK and lives in the same area. */
  readonly others: readonly Suspect[]
  /** How many live elsewhere in the city: all that may be said of them here. */
  readonly elsewhere: number
}

/** Living residents of a unit who share a NIK with another living resident of the city; of those that share one, the first by id. */
export const duplicatesWithin = (
  tenantId: number,
  { unitId, after, limit }: { readonly unitId: string; readonly after: PageKey | null; readonly limit: number },
): RawBuilder<Duplicate> => sql`
  with pairs as materialized (
    select d.person_id as one, d.other_id as two from households.possible_duplicate d where d.tenant_id = ${tenantId}
    union select d.other_id, d.person_id from households.possible_duplicate d where d.tenant_id = ${tenantId}
  ), living as materialized (
    select p.person_id, p.name, u.unit_id = ${unitId}::uuid or u.ancestors @> array[${unitId}::uuid] as inside,
      jsonb_build_object('personId', p.person_id, 'name', p.name, 'birthDate', p.birth_date, 'householdId', m.household_id,
        'address', k.address, 'unitId', w.unit_id, 'unitName', v.name) as shown
    from core.person p
      join households.member m on m.tenant_id = p.tenant_id and m.person_id = p.person_id and m.valid_to is null
      join households.household k on k.tenant_id = m.tenant_id and k.household_id = m.household_id
      join households.household_place w on w.tenant_id = m.tenant_id and w.household_id = m.household_id and w.valid_to is null
      join core.unit_place u on u.tenant_id = w.tenant_id and u.unit_id = w.unit_id and u.valid_to is null
      join core.unit v on v.tenant_id = w.tenant_id and v.unit_id = w.unit_id
    where p.tenant_id = ${tenantId} and p.died_on is null and p.person_id in (select one from pairs)
  ), grouped as (
    select a.person_id, a.name, a.shown || jsonb_build_object(
      'others', coalesce(jsonb_agg(b.shown order by b.person_id) filter (where b.inside), '[]'),
      'elsewhere', count(*) filter (where not b.inside)) as row,
      coalesce(bool_or(b.inside and b.person_id < a.person_id), false) as told
    from pairs x join living a on a.person_id = x.one and a.inside join living b on b.person_id = x.two
    group by a.person_id, a.name, a.shown
  )
  select r.* from grouped g cross join lateral jsonb_to_record(g.row) as r ("personId" uuid, name text, "birthDate" text,
    "householdId" uuid, address text, "unitId" uuid, "unitName" text, others jsonb, elsewhere int)
  where not g.told and (${after?.id ?? null}::uuid is null or (g.name, g.person_id) > (${after?.at ?? ''}::text, ${after?.id ?? null}::uuid))
  order by g.name, g.person_id limit ${limit}`

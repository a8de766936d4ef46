import { asSearch, run } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

/** Residents of an area by part of their name, in the order of names; the caller's tenant is the function's own filter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `grant select on core.person, core.unit_place, households.member, households.household_place to melati_search`,
  )
  await asSearch(
    db,
    `
    create function search.residents(query text, scope uuid, after_name text, after_id uuid, most int)
      returns table (person_id uuid, name text, household_id uuid, unit_id uuid)
      language sql stable security definer set search_path = '' as $$
      select p.person_id, p.name, m.household_id, h.unit_id
      from core.person p
        join households.member m on m.tenant_id = p.tenant_id and m.person_id = p.person_id and m.valid_to is null
        join households.household_place h on h.tenant_id = m.tenant_id and h.household_id = m.household_id and h.valid_to is null
        join core.unit_place u on u.tenant_id = h.tenant_id and u.unit_id = h.unit_id and u.valid_to is null
      where p.tenant_id = core.tenant_id() and p.died_on is null
        and p.name ilike '%' || replace(replace(replace(query, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
        and (u.unit_id = scope or u.ancestors @> array[scope])
        and (after_id is null or (p.name, p.person_id) > (after_name, after_id))
      order by p.name, p.person_id limit least(most, 101) $$;
    revoke execute on function search.residents(text, uuid, text, uuid, int) from public;
    grant execute on function search.residents(text, uuid, text, uuid, int) to melati_app;
    `,
  )
}

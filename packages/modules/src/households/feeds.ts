import type { Feeds } from '@melati/api/feed/define'
import { sql } from 'kysely'

/** `household` as `HouseholdRow` (rows.ts), in the scope of the dasawisma it stands in. */
export const feeds: Feeds = {
  household: (tenantId, scopeId, ids) => sql`
    with numbered as (
      select n.subject_id, n.kind from core.identity_number n where n.tenant_id = ${tenantId}
    ), members as (
      select m.household_id, m.family_id, jsonb_agg(jsonb_build_object('personId', p.person_id, 'name', p.name, 'sex', p.sex,
          'birthDate', p.birth_date, 'diedOn', p.died_on, 'relation', m.relation, 'since', m.valid_from,
          'nik', exists (select from numbered n where n.subject_id = p.person_id and n.kind = 'nik'),
          'possibleDuplicate', exists (select from households.possible_duplicate d
            where d.tenant_id = ${tenantId} and (d.person_id = p.person_id or d.other_id = p.person_id)))
        order by m.relation <> 'kepala-keluarga', p.birth_date, p.person_id) as rows
      from households.member m join core.person p on p.tenant_id = ${tenantId} and p.person_id = m.person_id
      where m.tenant_id = ${tenantId} and m.household_id = any(${ids}::uuid[]) and m.valid_to is null
      group by m.household_id, m.family_id
    )
    select h.household_id as id, jsonb_build_object('householdId', h.household_id, 'unitId', w.unit_id, 'address', h.address,
      'since', (select min(f.valid_from) from households.household_place f
        where f.tenant_id = ${tenantId} and f.household_id = h.household_id),
      'placedSince', w.valid_from, 'headId', h.head_id, 'house', (
        select jsonb_build_object('since', o.valid_from, 'stated', o.stated, 'facts', jsonb_build_object('fit', o.fit,
          'trash', o.trash, 'drain', o.drain, 'mck', o.mck, 'latrine', o.latrine, 'water', o.water, 'food', o.food))
        from households.house o where o.tenant_id = ${tenantId} and o.household_id = h.household_id
        order by o.valid_from desc limit 1), 'families', coalesce((
        select jsonb_agg(jsonb_build_object('familyId', f.family_id,
            'kk', exists (select from numbered n where n.subject_id = f.family_id and n.kind = 'kk'),
            'members', coalesce(m.rows, '[]')) order by f.family_id)
        from households.family f left join members m on m.household_id = f.household_id and m.family_id = f.family_id
        where f.tenant_id = ${tenantId} and f.household_id = h.household_id), '[]')) as row
    from households.household h join households.household_place w on w.tenant_id = h.tenant_id
      and w.household_id = h.household_id and w.valid_to is null and w.unit_id = ${scopeId}::uuid
    where h.tenant_id = ${tenantId} and h.household_id = any(${ids}::uuid[])`,
}

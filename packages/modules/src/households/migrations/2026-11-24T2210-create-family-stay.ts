import { run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const
const general = 'general' as const

/**
 * A family in a unit over days on which nobody came, left or died, with the birth dates of those who lived in it, by sex and
 * sorted: where households stood, who belonged to them and who had died, joined once when one of them changes. Counting a
 * dasawisma again so reads one short row for each family, and how many were born before a day is a search in an array
 * (docs/decisions/0009). Nothing is entered here; `queries/family-stays.ts` writes it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table households.family_stay (
      tenant_id int not null,
      unit_id uuid not null,
      household_id uuid not null,
      family_id uuid not null,
      valid_from date not null,
      valid_to date not null check (valid_to > valid_from),
      male_births date[] not null,
      female_births date[] not null,
      primary key (tenant_id, unit_id, household_id, family_id, valid_from)
        include (valid_to, male_births, female_births),
      foreign key (tenant_id, household_id) references households.household
    ) with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
    create index on households.family_stay (tenant_id, household_id);

    create function households.stays_of(tenant int, household_ids uuid[]) returns table (unit_id uuid, household_id uuid,
        family_id uuid, valid_from date, valid_to date, male_births date[], female_births date[])
      language sql stable set search_path = '' as $$
      with lives as materialized (
        select w.unit_id, m.household_id, m.family_id, p.sex, p.birth_date, greatest(w.valid_from, m.valid_from) as valid_from,
          coalesce(least(w.valid_to, m.valid_to, p.died_on), 'infinity') as valid_to
        from households.member m
          join households.household_place w on w.tenant_id = m.tenant_id and w.household_id = m.household_id
          join core.person p on p.tenant_id = m.tenant_id and p.person_id = m.person_id and p.birth_date is not null
        where m.tenant_id = tenant and m.household_id = any(household_ids)
      ), days as (
        select unit_id, household_id, family_id, valid_from as day from lives where valid_from < valid_to
        union select unit_id, household_id, family_id, valid_to from lives where valid_from < valid_to
      ), spans as (
        select unit_id, household_id, family_id, day as valid_from,
          lead(day) over (partition by unit_id, household_id, family_id order by day) as valid_to from days
      )
      select s.unit_id, s.household_id, s.family_id, s.valid_from, s.valid_to,
        coalesce(array_agg(l.birth_date order by l.birth_date) filter (where l.sex = 'L'), '{}'),
        coalesce(array_agg(l.birth_date order by l.birth_date) filter (where l.sex = 'P'), '{}')
      from spans s join lives l on l.unit_id = s.unit_id and l.household_id = s.household_id and l.family_id = s.family_id
        and l.valid_from <= s.valid_from and l.valid_to >= s.valid_to
      group by s.unit_id, s.household_id, s.family_id, s.valid_from, s.valid_to $$;
    revoke execute on function households.stays_of(int, uuid[]) from public;
    grant execute on function households.stays_of(int, uuid[]) to melati_app;
    `,
  )
  await tenantTable(db, 'households.family_stay', {
    grants: ['select', 'insert', 'delete'],
    privacy: {
      tenant_id: none,
      unit_id: general,
      household_id: general,
      family_id: general,
      valid_from: general,
      valid_to: general,
      male_births: general,
      female_births: general,
    },
    basis: 'that of the persons',
  })
  await run(
    db,
    `
    do $$
    declare
      tenant int;
    begin
      -- Policies are forced on the owner too.
      for tenant in select t.tenant_id from core.tenant t loop
        perform set_config('melati.tenant', tenant::text, true);
        insert into households.family_stay
          (tenant_id, unit_id, household_id, family_id, valid_from, valid_to, male_births, female_births)
        select tenant, s.* from households.stays_of(tenant,
          array(select h.household_id from households.household h where h.tenant_id = tenant)) s;
      end loop;
      perform set_config('melati.tenant', '', true);
    end $$;
    `,
  )
}

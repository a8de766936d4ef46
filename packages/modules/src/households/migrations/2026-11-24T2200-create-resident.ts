import { run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const
const general = 'general' as const

/**
 * Who lives in a unit when: where a household stood and who belonged to it, joined once when either changes, so that
 * counting a dasawisma again reads its people in one run of one index (`performance.md`, "Writing with roll-up"). Nothing
 * is entered here; `queries/residents.ts` writes it. Policies are forced on the owner too, hence tenant by tenant.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table households.resident (
      tenant_id int not null,
      unit_id uuid not null,
      household_id uuid not null,
      family_id uuid not null,
      person_id uuid not null,
      valid_from date not null,
      valid_to date,
      sex text not null,
      birth_date date not null,
      died_on date,
      check (valid_to > valid_from),
      primary key (tenant_id, unit_id, household_id, family_id, person_id, valid_from)
        include (valid_to, sex, birth_date, died_on),
      foreign key (tenant_id, household_id) references households.household
    ) with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
    create index on households.resident (tenant_id, household_id);
    `,
  )
  await tenantTable(db, 'households.resident', {
    grants: ['select', 'insert', 'delete'],
    privacy: {
      tenant_id: none,
      unit_id: general,
      household_id: general,
      family_id: general,
      person_id: general,
      valid_from: general,
      valid_to: general,
      sex: general,
      birth_date: general,
      died_on: general,
    },
    basis: 'that of the person',
  })
  await run(
    db,
    `
    do $$
    declare
      tenant int;
    begin
      for tenant in select t.tenant_id from core.tenant t loop
        perform set_config('melati.tenant', tenant::text, true);
        insert into households.resident
          (tenant_id, unit_id, household_id, family_id, person_id, valid_from, valid_to, sex, birth_date, died_on)
        select m.tenant_id, w.unit_id, m.household_id, m.family_id, m.person_id, greatest(w.valid_from, m.valid_from),
          least(w.valid_to, m.valid_to), p.sex, p.birth_date, p.died_on
        from households.member m
          join households.household_place w on w.tenant_id = m.tenant_id and w.household_id = m.household_id
          join core.person p on p.tenant_id = m.tenant_id and p.person_id = m.person_id and p.birth_date is not null
        where m.tenant_id = tenant
          and (least(w.valid_to, m.valid_to) is null or least(w.valid_to, m.valid_to) > greatest(w.valid_from, m.valid_from));
      end loop;
      perform set_config('melati.tenant', '', true);
    end $$;
    `,
  )
}

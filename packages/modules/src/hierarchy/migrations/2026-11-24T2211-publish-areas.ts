import { publishedTable, run } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const

/**
 * The city, its kecamatan and kelurahan as everyone may know them: official names and codes, copied out anew whenever one
 * of them changes, so that public pages read nothing of a city but what is published.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table published.area (
      tenant_id int not null references core.tenant,
      unit_id uuid not null,
      kind text not null check (kind in ('kota', 'kecamatan', 'kelurahan')),
      code text,
      name text not null,
      parent_unit_id uuid,
      primary key (tenant_id, unit_id)
    );
    create index on published.area (tenant_id, parent_unit_id);

    create function published.areas_again(tenant int) returns void language sql volatile set search_path = '' as $$
      delete from published.area a where a.tenant_id = tenant and not exists (
        select from core.unit u where u.tenant_id = tenant and u.unit_id = a.unit_id and u.valid_to is null);
      insert into published.area (tenant_id, unit_id, kind, code, name, parent_unit_id)
      select u.tenant_id, u.unit_id, u.kind, u.code, u.name, p.parent_id
      from core.unit u
        join core.unit_place p on p.tenant_id = tenant and p.unit_id = u.unit_id and p.valid_to is null
      where u.tenant_id = tenant and u.valid_to is null and u.kind in ('kota', 'kecamatan', 'kelurahan')
      on conflict (tenant_id, unit_id) do update set code = excluded.code, name = excluded.name,
        parent_unit_id = excluded.parent_unit_id
      where (area.code, area.name, area.parent_unit_id)
        is distinct from (excluded.code, excluded.name, excluded.parent_unit_id);
    $$;
    revoke execute on function published.areas_again(int) from public;
    grant execute on function published.areas_again(int) to melati_app;
    `,
  )
  await publishedTable(db, 'published.area', {
    grants: ['select', 'insert', 'delete', 'update (code, name, parent_unit_id)'],
    privacy: { tenant_id: none, unit_id: none, kind: none, code: none, name: none, parent_unit_id: none },
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
        perform published.areas_again(tenant);
      end loop;
      perform set_config('melati.tenant', '', true);
    end $$`,
  )
}

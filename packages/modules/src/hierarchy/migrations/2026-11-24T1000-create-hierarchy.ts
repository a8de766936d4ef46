import { asSearch, run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const

/** What units were split into or joined to, the order in which people list names, and the search by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema hierarchy;
    grant usage on schema hierarchy to melati_app, melati_search;

    -- RW 2 stands before RW 10.
    create collation hierarchy.natural (provider = icu, locale = 'id-u-kn-true');

    create table hierarchy.successor (
      tenant_id int not null,
      unit_id uuid not null,
      successor_id uuid not null,
      check (unit_id <> successor_id),
      primary key (tenant_id, unit_id, successor_id),
      foreign key (tenant_id, unit_id) references core.unit,
      foreign key (tenant_id, successor_id) references core.unit
    );
    create index on hierarchy.successor (tenant_id, successor_id);

    create index unit_named on core.unit using gist (tenant_id, lower(name) public.gist_trgm_ops);
    create index unit_renamed on core.unit (tenant_id) where aliases <> '{}';

    grant select on core.unit, core.unit_place to melati_search;
    `,
  )
  await tenantTable(db, 'hierarchy.successor', {
    grants: ['select', 'insert'],
    privacy: { tenant_id: none, unit_id: none, successor_id: none },
  })
  await asSearch(
    db,
    `
    -- Names that hold the words come first and are cheap to find; only when they are few is it asked what is spelt alike.
    create function search.units(query text, scope uuid, day date, wanted text, most int) returns table (unit_id uuid,
        kind text, name text, code text, aliases text[], ancestors uuid[], rank real)
      language sql stable security definer set search_path = '' as $$
      with n as materialized (
        select lower(query) as words,
          replace(replace(replace(lower(query), '\\', '\\\\'), '%', '\\%'), '_', '\\_') as pattern
      ), named as materialized (
        select u.unit_id, u.kind, u.name, u.code, u.aliases, p.ancestors,
          (case when lower(u.name) = n.words or u.code = n.words then 4
            when lower(u.name) like n.pattern || '%' or u.code like n.pattern || '%' then 3 else 2 end)::real as rank
        from n join core.unit u on u.tenant_id = core.tenant_id() and u.valid_to is null
            and (lower(u.name) like '%' || n.pattern || '%' or u.code like n.pattern || '%' or (u.aliases <> '{}'
              and exists (select from unnest(u.aliases) a where lower(a) like '%' || n.pattern || '%')))
          join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
            and p.valid_from <= day and (p.valid_to is null or p.valid_to > day)
        where (p.unit_id = scope or scope = any (p.ancestors)) and (wanted is null or u.kind = wanted)
        order by rank desc, u.name, u.unit_id limit least(most, 50)
      ), alike as (
        select u.unit_id, u.kind, u.name, u.code, u.aliases, p.ancestors,
          public.word_similarity(n.words, lower(u.name)) as rank
        from n join core.unit u on u.tenant_id = core.tenant_id() and u.valid_to is null
            and n.words operator(public.<%) lower(u.name)
          join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
            and p.valid_from <= day and (p.valid_to is null or p.valid_to > day)
        where (select count(*) from named) < least(most, 50)
          and (p.unit_id = scope or scope = any (p.ancestors)) and (wanted is null or u.kind = wanted)
          and not exists (select from named d where d.unit_id = u.unit_id)
        order by rank desc, u.name, u.unit_id limit least(most, 50)
      )
      select f.* from (select * from named union all select * from alike) f
      order by f.rank desc, f.name, f.unit_id limit least(most, 50) $$;
    revoke execute on function search.units(text, uuid, date, text, int) from public;
    grant execute on function search.units(text, uuid, date, text, int) to melati_app;
    `,
  )
}

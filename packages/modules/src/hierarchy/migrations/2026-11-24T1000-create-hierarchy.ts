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

    create function hierarchy.words(name text, aliases text[]) returns text language sql immutable parallel safe
      as $$ select lower(name || ' ' || array_to_string(aliases, ' ')) $$;
    revoke execute on function hierarchy.words(text, text[]) from public;
    grant execute on function hierarchy.words(text, text[]) to melati_app, melati_search;
    create index unit_words on core.unit using gist (tenant_id, hierarchy.words(name, aliases) public.gist_trgm_ops);

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
    create function search.units(query text, scope uuid, day date, wanted text, most int) returns table (unit_id uuid,
        kind text, name text, code text, aliases text[], ancestors uuid[], rank real)
      language sql stable security definer set search_path = '' as $$
      select u.unit_id, u.kind, u.name, u.code, u.aliases, p.ancestors,
        case when lower(u.name) = n.words or u.code = n.words then 3 when lower(u.name) like n.pattern || '%' then 2 else 0 end
          + public.word_similarity(n.words, hierarchy.words(u.name, u.aliases)) as rank
      from (select lower(query) as words,
          replace(replace(replace(lower(query), '\\', '\\\\'), '%', '\\%'), '_', '\\_') as pattern) n
        join core.unit u on u.tenant_id = core.tenant_id() and u.valid_to is null
          and (hierarchy.words(u.name, u.aliases) like '%' || n.pattern || '%'
            or n.words operator(public.<%) hierarchy.words(u.name, u.aliases) or u.code like n.pattern || '%')
        join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
          and p.valid_from <= day and (p.valid_to is null or p.valid_to > day)
      where (p.unit_id = scope or scope = any (p.ancestors)) and (wanted is null or u.kind = wanted)
      order by rank desc, u.name, u.unit_id limit least(most, 50) $$;
    revoke execute on function search.units(text, uuid, date, text, int) from public;
    grant execute on function search.units(text, uuid, date, text, int) to melati_app;
    `,
  )
}

import type { Kysely } from 'kysely'
import { globalTable, run } from '../migrating.ts'

/** Host names of cities, known before a tenant is: a host is one city's at a time, and when it was whose stays written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table core.tenant_host (
      tenant_id int not null references core.tenant,
      host text not null check (host = lower(host) and host ~ '^[a-z0-9.-]{4,253}$'),
      valid_from timestamptz not null,
      valid_to timestamptz check (valid_to >= valid_from),
      primary key (host, valid_from),
      exclude using gist (host with =, tstzrange(valid_from, valid_to) with &&)
    );
    create unique index tenant_host_now on core.tenant_host (host) where valid_to is null;
    create index tenant_host_of on core.tenant_host (tenant_id);

    create function core.tenant_hosts() returns table (host text, tenant_id int, slug text, valid_from timestamptz)
      language sql stable security definer set search_path = '' as $$
      select h.host, t.tenant_id, t.slug, h.valid_from from core.tenant_host h join core.tenant t on t.tenant_id = h.tenant_id
      where h.valid_to is null $$;
    create function core.tenant_host_map(name text, at timestamptz) returns void
      language sql security definer set search_path = '' as $$
      insert into core.tenant_host (tenant_id, host, valid_from) values (core.tenant_id(), name, at) $$;
    create function core.tenant_host_unmap(name text, at timestamptz) returns text
      language sql security definer set search_path = '' as $$
      update core.tenant_host h set valid_to = greatest(at, h.valid_from)
      where h.tenant_id = core.tenant_id() and h.host = name and h.valid_to is null returning h.host $$;
    revoke execute on function core.tenant_hosts(), core.tenant_host_map(text, timestamptz),
      core.tenant_host_unmap(text, timestamptz) from public;
    grant execute on function core.tenant_hosts(), core.tenant_host_map(text, timestamptz),
      core.tenant_host_unmap(text, timestamptz) to melati_app;
    `,
  )
  const none = 'none' as const
  await globalTable(db, 'core.tenant_host', {
    grants: [],
    privacy: { tenant_id: none, host: none, valid_from: none, valid_to: none },
  })
}

import { asSearch, run } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

/** An invitation may lead to a dinas; then its unit is the city, and it is dead once the dinas is closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    alter table accounts.invitation add column agency_id uuid;
    alter table accounts.invitation add foreign key (tenant_id, agency_id) references agencies.agency;
    alter table accounts.invitation add check ((role = 'dinas-officer') = (agency_id is not null));
    comment on column accounts.invitation.agency_id is 'privacy: none';
    create index on accounts.invitation (tenant_id, agency_id) where agency_id is not null;
    grant select on agencies.agency to melati_search;
    `,
  )
  await asSearch(
    db,
    `
    drop function search.invitation_by_secret(bytea, timestamptz);
    create function search.invitation_by_secret(hash bytea, at timestamptz) returns table (tenant_id int,
        invitation_id uuid, slug text, tenant_name text, name text, email text, role text, unit_name text, unit_kind text,
        agency_name text, agency_closed boolean, expires_at timestamptz, used_at timestamptz, revoked_at timestamptz,
        inviter_holds boolean, account_id uuid)
      language sql stable security definer set search_path = '' as $$
      select i.tenant_id, i.invitation_id, t.slug, t.name, i.name, i.email, i.role, u.name, u.kind,
        y.name, y.valid_to is not null, i.expires_at, i.used_at, i.revoked_at,
        case when i.invited_by_platform is null then
            g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
          else p.valid_from <= d.today and (p.valid_to is null or p.valid_to > d.today) end,
        (select a.id from auth.user_account a join auth.credential c on c.user_id = a.id where a.email = i.email limit 1)
      from accounts.invitation i
        join core.tenant t on t.tenant_id = i.tenant_id
        cross join lateral (select (at at time zone t.time_zone)::date as today) d
        join core.unit u on u.tenant_id = i.tenant_id and u.unit_id = i.unit_id
        left join agencies.agency y on y.tenant_id = i.tenant_id and y.agency_id = i.agency_id
        left join core.grant g on g.tenant_id = i.tenant_id and g.grant_id = i.invited_by
        left join core.platform_grant p on p.grant_id = i.invited_by_platform
      where i.secret_hash = hash $$;
    revoke execute on function search.invitation_by_secret(bytea, timestamptz) from public;
    grant execute on function search.invitation_by_secret(bytea, timestamptz) to melati_app;
    `,
  )
}

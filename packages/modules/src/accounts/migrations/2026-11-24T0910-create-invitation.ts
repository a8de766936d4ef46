import type { Kysely } from 'kysely'
import { asSearch, run, tenantTable } from '@melati/db/migrating'

const none = 'none' as const
const general = 'general' as const

/** Who holds grants here, under the name this city knows, and the invitations that made or will make them known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema accounts;
    grant usage on schema accounts to melati_app, melati_search;

    create table accounts.holder (
      tenant_id int not null references core.tenant,
      account_id uuid not null,
      name text not null,
      contact text not null,
      since timestamptz not null,
      primary key (tenant_id, account_id)
    );
    create table accounts.invitation (
      tenant_id int not null references core.tenant,
      invitation_id uuid not null,
      secret_hash bytea not null,
      name text not null,
      email text not null,
      role text not null,
      unit_id uuid not null,
      invited_by uuid,
      invited_by_platform uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz,
      grant_id uuid,
      primary key (tenant_id, invitation_id),
      check ((invited_by is null) <> (invited_by_platform is null)),
      check ((used_at is null) = (grant_id is null)),
      foreign key (tenant_id, unit_id) references core.unit,
      foreign key (tenant_id, invited_by) references core.grant,
      foreign key (tenant_id, grant_id) references core.grant
    );
    create index on accounts.invitation (secret_hash);
    `,
  )
  await tenantTable(db, 'accounts.holder', {
    grants: ['select', 'insert', 'update (name, contact)'],
    privacy: { tenant_id: none, account_id: general, name: general, contact: general, since: none },
    basis: 'contract: the holder asked to work here',
  })
  await tenantTable(db, 'accounts.invitation', {
    grants: ['select', 'insert', 'update (used_at, revoked_at, grant_id)'],
    privacy: {
      tenant_id: none,
      invitation_id: none,
      secret_hash: none,
      name: general,
      email: general,
      role: general,
      unit_id: none,
      invited_by: none,
      invited_by_platform: none,
      created_at: none,
      expires_at: none,
      used_at: none,
      revoked_at: none,
      grant_id: none,
    },
    basis: 'contract: the invited person is asked to work here',
  })
  await run(db, 'grant select on accounts.invitation, auth.credential to melati_search')
  await asSearch(
    db,
    `
    create function search.invitation_by_secret(hash bytea, at timestamptz) returns table (tenant_id int,
        invitation_id uuid, slug text, tenant_name text, name text, email text, role text, unit_name text, unit_kind text,
        expires_at timestamptz, used_at timestamptz, revoked_at timestamptz, inviter_holds boolean, account_id uuid)
      language sql stable security definer set search_path = '' as $$
      select i.tenant_id, i.invitation_id, t.slug, t.name, i.name, i.email, i.role, u.name, u.kind, i.expires_at,
        i.used_at, i.revoked_at,
        case when i.invited_by_platform is null then
            g.valid_from <= d.today and (g.valid_to is null or g.valid_to > d.today)
          else p.valid_from <= d.today and (p.valid_to is null or p.valid_to > d.today) end,
        (select a.id from auth.user_account a join auth.credential c on c.user_id = a.id where a.email = i.email limit 1)
      from accounts.invitation i
        join core.tenant t on t.tenant_id = i.tenant_id
        cross join lateral (select (at at time zone t.time_zone)::date as today) d
        join core.unit u on u.tenant_id = i.tenant_id and u.unit_id = i.unit_id
        left join core.grant g on g.tenant_id = i.tenant_id and g.grant_id = i.invited_by
        left join core.platform_grant p on p.grant_id = i.invited_by_platform
      where i.secret_hash = hash $$;
    revoke execute on function search.invitation_by_secret(bytea, timestamptz) from public;
    grant execute on function search.invitation_by_secret(bytea, timestamptz) to melati_app;
    `,
  )
}

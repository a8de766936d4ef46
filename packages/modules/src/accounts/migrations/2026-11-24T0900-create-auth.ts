import type { Kysely } from 'kysely'
import { asSearch, globalTable, run } from '@melati/db/migrating'

const none = 'none' as const
const general = 'general' as const
const everything = ['select', 'insert', 'update', 'delete']

/**
 * Accounts, sessions, second factors, and the budgets that guessing uses up. Global: an account is no tenant's.
 * The first five tables are better-auth's own, with our names; a test asks it whether anything is missing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema auth;
    grant usage on schema auth to melati_app, melati_search;

    create table auth.user_account (
      id uuid primary key,
      name text not null,
      email text not null unique,
      email_verified boolean not null,
      image text,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp,
      two_factor_enabled boolean,
      phone_number text unique,
      phone_number_verified boolean,
      language text not null default 'id' check (language in ('id', 'en'))
    );
    create table auth.session (
      id uuid primary key,
      expires_at timestamptz not null,
      token text not null unique,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null,
      ip_address text,
      user_agent text,
      user_id uuid not null references auth.user_account on delete cascade,
      kind text not null default 'password' check (kind in ('password', 'phone')),
      second_factor_at timestamptz,
      acting_tenant int,
      acting_grant uuid
    );
    create index session_user_id_idx on auth.session (user_id);
    create index on auth.session (acting_grant) where acting_grant is not null;
    create table auth.credential (
      id uuid primary key,
      account_id text not null,
      provider_id text not null,
      user_id uuid not null references auth.user_account on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null
    );
    create index credential_user_id_idx on auth.credential (user_id);
    create table auth.verification (
      id uuid primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp
    );
    create index verification_identifier_idx on auth.verification (identifier);
    create table auth.two_factor (
      id uuid primary key,
      secret text not null,
      backup_codes text not null,
      user_id uuid not null references auth.user_account on delete cascade,
      verified boolean default true,
      failed_verification_count int default 0,
      locked_until timestamptz
    );
    create index two_factor_secret_idx on auth.two_factor (secret);
    create index two_factor_user_id_idx on auth.two_factor (user_id);

    create table auth.challenge (
      challenge_id uuid primary key,
      phone_key bytea not null,
      account_id uuid references auth.user_account on delete cascade,
      code_hash bytea not null,
      tries int not null default 0,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index on auth.challenge (phone_key) where used_at is null;
    create index on auth.challenge (expires_at);

    create table auth.budget (
      key text primary key,
      hits timestamptz[] not null,
      kept_until timestamptz not null
    ) with (fillfactor = 70);
    create index on auth.budget (kept_until);
    `,
  )
  await globalTable(db, 'auth.user_account', {
    grants: everything,
    privacy: {
      id: none,
      name: general,
      email: general,
      email_verified: none,
      image: none,
      created_at: none,
      updated_at: none,
      two_factor_enabled: none,
      phone_number: general,
      phone_number_verified: none,
      language: none,
    },
    basis: 'contract: the holder asked to work here',
  })
  await globalTable(db, 'auth.session', {
    grants: everything,
    privacy: {
      id: none,
      expires_at: none,
      token: none,
      created_at: general,
      updated_at: general,
      ip_address: general,
      user_agent: general,
      user_id: general,
      kind: none,
      second_factor_at: none,
      acting_tenant: none,
      acting_grant: none,
    },
    basis: 'contract: the holder is signed in, and can see where',
  })
  await globalTable(db, 'auth.credential', {
    grants: everything,
    privacy: {
      id: none,
      account_id: general,
      provider_id: none,
      user_id: general,
      access_token: none,
      refresh_token: none,
      id_token: none,
      access_token_expires_at: none,
      refresh_token_expires_at: none,
      scope: none,
      password: none,
      created_at: none,
      updated_at: none,
    },
    basis: 'contract: the holder signs in',
  })
  await globalTable(db, 'auth.verification', {
    grants: everything,
    privacy: { id: none, identifier: none, value: general, expires_at: none, created_at: none, updated_at: none },
    basis: 'contract: the holder signs in',
  })
  await globalTable(db, 'auth.two_factor', {
    grants: everything,
    privacy: {
      id: none,
      secret: none,
      backup_codes: none,
      user_id: general,
      verified: none,
      failed_verification_count: none,
      locked_until: none,
    },
    basis: 'contract: the holder signs in',
  })
  await globalTable(db, 'auth.challenge', {
    grants: everything,
    privacy: {
      challenge_id: none,
      phone_key: general,
      account_id: general,
      code_hash: none,
      tries: none,
      created_at: none,
      expires_at: none,
      used_at: none,
    },
    basis: 'contract: the holder signs in',
  })
  await globalTable(db, 'auth.budget', {
    grants: everything,
    privacy: { key: none, hits: none, kept_until: none },
  })
  await run(
    db,
    `
    create function auth.spend(at timestamptz, keys text[], most int[], seconds int[])
      returns table (blocked_by text, wait int) language plpgsql set search_path = '' as $$
    begin
      insert into auth.budget (key, hits, kept_until) select k, '{}', at from unnest(keys) k order by k
        on conflict do nothing;
      perform from auth.budget b where b.key = any (keys) order by b.key for update;
      return query
        select a.key, greatest(1, ceil(extract(epoch from a.live[cardinality(a.live) - a.most + 1] + a.seconds * interval '1 second' - at)))::int
        from (
          select n.key, n.most, n.seconds, array(select h from unnest(b.hits) h where h > at - n.seconds * interval '1 second' order by h) as live
          from unnest(keys, most, seconds) as n (key, most, seconds) join auth.budget b on b.key = n.key
        ) a
        where cardinality(a.live) >= a.most order by 2 desc limit 1;
      if found then return; end if;
      update auth.budget b
        set hits = array(select h from unnest(b.hits) h where h > at - n.seconds * interval '1 second' order by h) || at,
            kept_until = at + n.seconds * interval '1 second'
        from unnest(keys, seconds) as n (key, seconds) where b.key = n.key;
      return query select null::text, null::int;
    end $$;
    create function auth.refund(at timestamptz, keys text[], emptied text[]) returns void
      language plpgsql set search_path = '' as $$
    begin
      perform from auth.budget b where b.key = any (keys || emptied) order by b.key for update;
      update auth.budget b set hits = b.hits[:array_position(b.hits, at) - 1] || b.hits[array_position(b.hits, at) + 1:]
        where b.key = any (keys) and array_position(b.hits, at) is not null;
      update auth.budget b set hits = '{}' where b.key = any (emptied);
    end $$;
    revoke execute on all functions in schema auth from public;
    grant execute on function auth.spend, auth.refund to melati_app;
    grant select on auth.session, auth.user_account to melati_search;
    grant select on core.tenant, core.unit to melati_search;
    `,
  )
  await asSearch(
    db,
    `
    create function search.live_grants(account uuid, at timestamptz) returns table (tenant_id int, grant_id uuid,
        role text, scope_kind text, scope_id uuid, scope_unit_id uuid, slug text, tenant_name text, unit_name text,
        unit_kind text)
      language sql stable security definer set search_path = '' as $$
      select g.tenant_id, g.grant_id, g.role, g.scope_kind, g.scope_id, g.scope_unit_id, t.slug, t.name, u.name, u.kind
      from core.grant g
        join core.tenant t on t.tenant_id = g.tenant_id
        join core.unit u on u.tenant_id = g.tenant_id and u.unit_id = g.scope_unit_id
      where g.account_id = account
        and g.valid_from <= (at at time zone t.time_zone)::date
        and (g.valid_to is null or g.valid_to > (at at time zone t.time_zone)::date)
      union all
      select null, p.grant_id, 'platform-operator', 'platform', null, null, null, null, null, null
      from core.platform_grant p
      where p.account_id = account and p.valid_from <= (at at time zone 'Asia/Jakarta')::date
        and (p.valid_to is null or p.valid_to > (at at time zone 'Asia/Jakarta')::date) $$;

    create function search.session_by_token(session_token text, at timestamptz) returns table (session_id uuid,
        account_id uuid, kind text, second_factor_at timestamptz, created_at timestamptz, updated_at timestamptz,
        name text, language text, tenant_id int, grant_id uuid, role text, scope_kind text, scope_id uuid,
        scope_unit_id uuid)
      language sql stable security definer set search_path = '' as $$
      select s.id, s.user_id, s.kind, s.second_factor_at, s.created_at, s.updated_at, a.name, a.language,
        g.tenant_id, coalesce(g.grant_id, p.grant_id), case when p.grant_id is null then g.role else 'platform-operator' end,
        case when p.grant_id is null then g.scope_kind else 'platform' end, g.scope_id, g.scope_unit_id
      from auth.session s
        join auth.user_account a on a.id = s.user_id
        left join core.tenant t on t.tenant_id = s.acting_tenant
        left join core.grant g on g.tenant_id = s.acting_tenant and g.grant_id = s.acting_grant
          and g.account_id = s.user_id and g.valid_from <= (at at time zone t.time_zone)::date
          and (g.valid_to is null or g.valid_to > (at at time zone t.time_zone)::date)
        left join core.platform_grant p on s.acting_tenant is null and p.grant_id = s.acting_grant
          and p.account_id = s.user_id and p.valid_from <= (at at time zone 'Asia/Jakarta')::date
          and (p.valid_to is null or p.valid_to > (at at time zone 'Asia/Jakarta')::date)
      where s.token = session_token and s.expires_at > at $$;

    revoke execute on function search.live_grants(uuid, timestamptz), search.session_by_token(text, timestamptz) from public;
    grant execute on function search.live_grants(uuid, timestamptz), search.session_by_token(text, timestamptz) to melati_app;
    `,
  )
}

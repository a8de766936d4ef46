import { globalTable, run } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const
const general = 'general' as const

/**
 * How an installation gets an operator, who belongs to no city: the owner of the database writes an invitation, and
 * whoever holds its link accepts it once. The app role can neither write one nor give the grant by itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table auth.operator_invitation (
      invitation_id uuid primary key,
      secret_hash bytea not null unique,
      name text not null,
      email text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz,
      grant_id uuid,
      check ((used_at is null) = (grant_id is null))
    );
    create table auth.operator_audit (
      seq bigint generated always as identity primary key,
      at timestamptz not null,
      action text not null,
      subject_id uuid not null,
      account_id uuid,
      detail jsonb not null
    );

    create function auth.lock_operator_invitation(hash bytea) returns table (invitation_id uuid, name text, email text,
        expires_at timestamptz, used_at timestamptz, revoked_at timestamptz)
      language sql volatile security definer set search_path = '' as $$
      select i.invitation_id, i.name, i.email, i.expires_at, i.used_at, i.revoked_at
      from auth.operator_invitation i where i.secret_hash = hash for update $$;

    create function auth.accept_operator(hash bytea, account uuid, new_grant uuid, at timestamptz) returns boolean
      language plpgsql volatile security definer set search_path = '' as $$
    declare invitation uuid;
    begin
      update auth.operator_invitation i set used_at = at, grant_id = new_grant
        where i.secret_hash = hash and i.used_at is null and i.revoked_at is null and i.expires_at > at
          and exists (select from auth.user_account a where a.id = account and a.email = i.email)
        returning i.invitation_id into invitation;
      if invitation is null then return false; end if;
      insert into core.platform_grant (account_id, grant_id, valid_from)
        values (account, new_grant, (at at time zone 'Asia/Jakarta')::date);
      insert into auth.operator_audit (at, action, subject_id, account_id, detail)
        values (at, 'accept-operator', new_grant, account, jsonb_build_object('invitation', invitation));
      return true;
    end $$;
    revoke execute on function auth.lock_operator_invitation(bytea), auth.accept_operator(bytea, uuid, uuid, timestamptz)
      from public;
    grant execute on function auth.lock_operator_invitation(bytea), auth.accept_operator(bytea, uuid, uuid, timestamptz)
      to melati_app;
    `,
  )
  await globalTable(db, 'auth.operator_invitation', {
    grants: ['select'],
    privacy: {
      invitation_id: none,
      secret_hash: none,
      name: general,
      email: general,
      created_at: none,
      expires_at: none,
      used_at: none,
      revoked_at: none,
      grant_id: none,
    },
    basis: 'contract: the invited person is asked to work here',
  })
  await globalTable(db, 'auth.operator_audit', {
    grants: [],
    privacy: { seq: none, at: none, action: none, subject_id: none, account_id: general, detail: general },
    basis: 'legal-duty: who may run the installation, and since when',
  })
}

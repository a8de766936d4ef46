import type { Kysely } from 'kysely'
import { run, tenantTable } from '../migrating.ts'

const none = 'none' as const
const general = 'general' as const

/** One table of people: a resident, an officer, a cadre and a partner's contact may be the same person. NIK and No KK
 * stand apart, encrypted, looked up by keyed hash; a NIK is never unique. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table core.person (
      tenant_id int not null,
      person_id uuid not null,
      basis_id uuid not null,
      name text not null,
      sex text not null check (sex in ('L', 'P')),
      birth_date date,
      died_on date,
      created_at timestamptz not null,
      primary key (tenant_id, person_id),
      foreign key (tenant_id, basis_id) references core.basis
    );
    create index on core.person using gist (tenant_id, name public.gist_trgm_ops);
    create table core.identity_number (
      tenant_id int not null,
      subject_id uuid not null,
      kind text not null check (kind in ('nik', 'kk')),
      key_version int not null,
      cipher bytea not null,
      hash bytea not null,
      primary key (tenant_id, subject_id, kind),
      foreign key (tenant_id, key_version) references core.tenant_key
    );
    create index on core.identity_number (tenant_id, kind, hash);

    create table core.grant (
      tenant_id int not null references core.tenant,
      grant_id uuid not null,
      account_id uuid not null,
      person_id uuid,
      role text not null check (role in ('city-board', 'kecamatan-board', 'kelurahan-board', 'neighbourhood-head',
        'secretariat', 'cadre-coordinator', 'dinas-officer', 'cadre', 'group-officer', 'centre-manager')),
      scope_kind text not null check (scope_kind in ('unit', 'group', 'centre', 'agency')),
      scope_id uuid not null,
      scope_unit_id uuid not null,
      valid_from date not null,
      valid_to date,
      granted_by uuid,
      primary key (tenant_id, grant_id),
      foreign key (tenant_id, person_id) references core.person,
      foreign key (tenant_id, scope_unit_id) references core.unit
    );
    create index on core.grant (account_id);
    create table core.platform_grant (
      account_id uuid not null,
      grant_id uuid primary key,
      valid_from date not null,
      valid_to date
    );
    `,
  )
  await tenantTable(db, 'core.person', {
    grants: ['select', 'insert', 'update (name, sex, birth_date, died_on)'],
    privacy: {
      tenant_id: none,
      person_id: none,
      basis_id: none,
      name: general,
      sex: general,
      birth_date: general,
      died_on: general,
      created_at: none,
    },
    basis: 'basis_id',
  })
  await tenantTable(db, 'core.identity_number', {
    grants: ['select', 'insert', 'update (key_version, cipher, hash)', 'delete'],
    privacy: { tenant_id: none, subject_id: none, kind: none, key_version: none, cipher: general, hash: general },
    basis: 'that of the person or family it names',
  })
  await tenantTable(db, 'core.grant', {
    grants: ['select', 'insert', 'update (valid_to, person_id)'],
    privacy: {
      tenant_id: none,
      grant_id: none,
      account_id: general,
      person_id: general,
      role: general,
      scope_kind: none,
      scope_id: none,
      scope_unit_id: none,
      valid_from: none,
      valid_to: none,
      granted_by: none,
    },
    basis: 'contract: the holder asked to work here',
  })
  await run(
    db,
    `
    comment on column core.platform_grant.account_id is 'privacy: general';
    comment on column core.platform_grant.grant_id is 'privacy: none';
    comment on column core.platform_grant.valid_from is 'privacy: none';
    comment on column core.platform_grant.valid_to is 'privacy: none';
    comment on table core.platform_grant is 'basis: contract: the holder asked to work here';
    grant select on core.grant to melati_search;
    grant select on core.platform_grant to melati_search;
    `,
  )
  await run(db, 'grant execute on function core.tenant_directory() to melati_search')
  await run(db, 'set local role melati_search')
  await run(
    db,
    `
    create function search.grants_of(account uuid) returns table (tenant_id int, grant_id uuid, role text, scope_kind text,
        scope_id uuid, scope_unit_id uuid, valid_from date, valid_to date)
      language sql stable security definer set search_path = '' as $$
      select g.tenant_id, g.grant_id, g.role, g.scope_kind, g.scope_id, g.scope_unit_id, g.valid_from, g.valid_to
      from core.grant g where g.account_id = account
      union all
      select null, p.grant_id, 'platform-operator', 'platform', null, null, p.valid_from, p.valid_to
      from core.platform_grant p where p.account_id = account $$;
    revoke execute on function search.grants_of(uuid) from public;
    grant execute on function search.grants_of(uuid) to melati_app;
    `,
  )
  await run(db, 'reset role')
}

import type { Client, Pool } from 'pg'

export type AppRoleFault =
  | 'superuser'
  | 'bypasses-policies'
  | 'manages-roles'
  | 'owns-objects'
  | 'member-of-others'
  | 'may-create'
  | 'may-use-temporary-tables'

const sentences: Record<AppRoleFault, { id: string; en: string }> = {
  superuser: {
    id: 'DATABASE_URL memakai akun superuser, yang menembus batas antarkota.',
    en: 'DATABASE_URL signs in as a superuser, who passes every wall between cities.',
  },
  'bypasses-policies': {
    id: 'Akun di DATABASE_URL boleh melewati kebijakan baris (BYPASSRLS).',
    en: 'The role of DATABASE_URL may bypass row-level security (BYPASSRLS).',
  },
  'manages-roles': {
    id: 'Akun di DATABASE_URL boleh membuat akun, basis data, atau replikasi.',
    en: 'The role of DATABASE_URL may create roles or databases, or replicate.',
  },
  'owns-objects': {
    id: 'Akun di DATABASE_URL memiliki basis data, skema, tabel, atau fungsi. Yang memilikinya harus melati_owner.',
    en: 'The role of DATABASE_URL owns the database, a schema, a table or a function. melati_owner must own them.',
  },
  'member-of-others': {
    id: 'Akun di DATABASE_URL menjadi anggota akun lain selain melati_jobs.',
    en: 'The role of DATABASE_URL is a member of a role other than melati_jobs.',
  },
  'may-create': {
    id: 'Akun di DATABASE_URL boleh membuat objek di basis data.',
    en: 'The role of DATABASE_URL may create objects in the database.',
  },
  'may-use-temporary-tables': {
    id: 'Akun di DATABASE_URL boleh membuat tabel sementara (TEMP).',
    en: 'The role of DATABASE_URL may make temporary tables (TEMP).',
  },
}

/** The server's login can do more than the server may; it must not serve. `faults` says all that is wrong. */
export class AppRoleRefused extends Error {
  override readonly name = 'AppRoleRefused'
  readonly code = 'app-role-refused'
  readonly role: string
  readonly faults: readonly { fault: AppRoleFault; sentence: { id: string; en: string } }[]

  constructor(role: string, faults: readonly AppRoleFault[]) {
    super([`role ${role} may not serve:`, ...faults.map((fault) => sentences[fault].en)].join(' '))
    this.role = role
    this.faults = faults.map((fault) => ({ fault, sentence: sentences[fault] }))
  }
}

/**
 * The boot check (attack A-035): throws AppRoleRefused unless the login behind `pool` is as weak as `rolesScript`
 * makes melati_app. It looks at who signed in, since `set role` can be undone, and at every role it can become,
 * whatever options the membership has: one that may be switched on is as good as on.
 */
export async function assertAppRole(pool: Pool | Client): Promise<void> {
  const { rows } = await pool.query<Record<AppRoleFault, boolean> & { role: string }>(findFaults)
  const [found] = rows
  if (!found) throw new Error('the database did not say who we are')
  const { role, ...checks } = found
  const faults = (Object.keys(sentences) as AppRoleFault[]).filter((fault) => checks[fault])
  if (faults.length > 0) throw new AppRoleRefused(role, faults)
}

const findFaults = `
with
  me as (select oid, rolname from pg_catalog.pg_roles where rolname = session_user),
  -- A superuser is a member of everyone; without this every other fault would drown the one that counts.
  reach as (
    select r.* from pg_catalog.pg_roles r, me
    where r.oid = me.oid
       or (pg_catalog.pg_has_role(me.oid, r.oid, 'member')
           and not (select rolsuper from pg_catalog.pg_roles where oid = me.oid))
  ),
  -- melati_jobs owns the worker's schema and nothing else.
  mine as (select * from reach where rolname <> 'melati_jobs')
select
  session_user::text as "role",
  (select bool_or(rolsuper) from reach) as "superuser",
  (select bool_or(rolbypassrls) from reach where not rolsuper) is true as "bypasses-policies",
  (select bool_or(rolcreaterole or rolcreatedb or rolreplication) from reach where not rolsuper) is true as "manages-roles",
  exists (select from pg_catalog.pg_database where datname = current_database() and datdba in (select oid from mine))
    or exists (select from pg_catalog.pg_namespace where nspowner in (select oid from mine where not rolsuper))
    or exists (select from pg_catalog.pg_class where relowner in (select oid from mine where not rolsuper))
    or exists (select from pg_catalog.pg_proc where proowner in (select oid from mine where not rolsuper))
    as "owns-objects",
  exists (select from mine, me where mine.oid <> me.oid) as "member-of-others",
  (select bool_or(
     pg_catalog.has_database_privilege(r.oid, current_database(), 'create')
     or exists (
       select from pg_catalog.pg_namespace n
       where pg_catalog.has_schema_privilege(r.oid, n.oid, 'create')
         and n.nspname !~ '^pg_(toast_)?temp_'
         and n.nspowner <> coalesce((select oid from pg_catalog.pg_roles where rolname = 'melati_jobs'), 0)))
   from reach r) as "may-create",
  (select bool_or(pg_catalog.has_database_privilege(oid, current_database(), 'temporary')) from reach)
    as "may-use-temporary-tables"
`

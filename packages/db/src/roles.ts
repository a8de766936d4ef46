import { Client, escapeIdentifier, escapeLiteral } from 'pg'

export type RolesOptions = {
  /** Name of the database; it is made when it is missing and owned by melati_owner. */
  database: string
  ownerPassword: string
  appPassword: string
}

/**
 * The one-time work of a superuser, as a script for `psql -X -v ON_ERROR_STOP=1` connected to any database of a
 * PostgreSQL 15 to 18. Running it again changes nothing but the passwords.
 *
 * | role | signs in | may |
 * | --- | --- | --- |
 * | `melati_owner` | migrator (`DATABASE_OWNER_URL`) | owns the database and every table; forced policies bind it too |
 * | `melati_app` | server (`DATABASE_URL`) | owns nothing, passes no policy; only what migrations grant to it |
 * | `melati_search` | nobody | passes policies; owns the few reviewed search functions, each with its own tenant check |
 * | `melati_jobs` | nobody | owns the schema of the job worker, whose pool does `set role melati_jobs` |
 *
 * Membership never inherits: the right of another role is there only after `set role`. The extensions that migrations
 * create (btree_gist, pg_trgm) are trusted, so that no superuser is needed after this.
 */
export function rolesScript(options: RolesOptions): string {
  const name = escapeIdentifier(options.database)
  return [
    clusterPart(options),
    `select ${escapeLiteral(createDatabase(options.database))}
 where not exists (select from pg_database where datname = ${escapeLiteral(options.database)}) \\gexec`,
    databaseRights(options.database),
    `\\connect ${name}`,
    schemaPart,
  ].join('\n\n')
}

/** Runs what `rolesScript` says through a superuser's URL (its database does not matter). */
export async function installRoles(superUrl: string, options: RolesOptions): Promise<void> {
  await withSession(superUrl, async (client) => {
    // Two who change one role at once fail with "tuple concurrently updated"; roles belong to the whole server.
    await client.query(`select pg_advisory_lock(hashtext('melati roles'))`)
    await client.query(clusterPart(options))
    const found = await client.query('select from pg_database where datname = $1', [options.database])
    if (found.rowCount === 0) await client.query(createDatabase(options.database))
    await client.query(databaseRights(options.database))
  })
  await withSession(withDatabase(superUrl, options.database), (client) => client.query(schemaPart))
}

/** The same URL, of another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.href
}

/** The same URL, signed in as somebody else. */
export function withLogin(url: string, user: string, password: string): string {
  const other = new URL(url)
  other.username = encodeURIComponent(user)
  other.password = encodeURIComponent(password)
  return other.href
}

/** Opens one session, for the time of `work`: for administration and tests, the server has its pool. */
export async function withSession<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'melati-session' })
  // The server may be stopped while we leave; without a listener that would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function clusterPart({ ownerPassword, appPassword }: RolesOptions): string {
  return `set client_min_messages = warning;
do $$
declare
  role text;
begin
  foreach role in array array['melati_owner', 'melati_app', 'melati_search', 'melati_jobs'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I', role);
    end if;
  end loop;
end $$;
alter role melati_owner  login   noinherit nosuperuser nobypassrls nocreaterole nocreatedb noreplication password ${escapeLiteral(ownerPassword)};
alter role melati_app    login   noinherit nosuperuser nobypassrls nocreaterole nocreatedb noreplication password ${escapeLiteral(appPassword)};
alter role melati_search nologin noinherit nosuperuser bypassrls   nocreaterole nocreatedb noreplication;
alter role melati_jobs   nologin noinherit nosuperuser nobypassrls nocreaterole nocreatedb noreplication;
grant melati_search, melati_jobs to melati_owner;
grant melati_jobs to melati_app;
alter role melati_owner set search_path = '';
alter role melati_app set search_path = '';
alter role melati_app set jit = off;
alter role melati_app set statement_timeout = '15s';
alter role melati_app set idle_in_transaction_session_timeout = '15s';
alter role melati_app set lock_timeout = '5s';`
}

function createDatabase(database: string): string {
  return `create database ${escapeIdentifier(database)} owner melati_owner template template0 encoding 'UTF8'`
}

/** What everyone may do with a database as a whole; a clone of a template needs it again. */
export function databaseRights(database: string): string {
  const name = escapeIdentifier(database)
  return `alter database ${name} owner to melati_owner;
revoke create, temporary on database ${name} from public;
grant connect on database ${name} to melati_app;`
}

const schemaPart = `revoke create on schema public from public;`

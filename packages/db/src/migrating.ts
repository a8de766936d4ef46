import { type Kysely, sql } from 'kysely'

/** What a column holds in the sense of UU 27/2022: nothing of a person, general data, or specific data. */
export type PrivacyClass = 'none' | 'general' | 'specific'

export interface TenantTable {
  /** What the app role may do. Columns that never change are left out of `update`. */
  readonly grants: readonly string[]
  /** The class of every column; the catalogue test refuses a table that leaves one out. */
  readonly privacy: Readonly<Record<string, PrivacyClass>>
  /** Why the personal data of this table may be held; required as soon as a column is personal. */
  readonly basis?: string
}

/**
 * Makes a table a tenant's: row security enabled and forced, one policy that reads the setting once,
 * the app role's rights, the privacy class of each column and the lawful basis.
 */
export async function tenantTable(db: Kysely<unknown>, table: string, options: TenantTable): Promise<void> {
  const name = sql.table(table)
  await sql`alter table ${name} enable row level security`.execute(db)
  await sql`alter table ${name} force row level security`.execute(db)
  await sql`create policy tenant on ${name} using (tenant_id = (select core.tenant_id()))
    with check (tenant_id = (select core.tenant_id()))`.execute(db)
  await grantAndClassify(db, table, options)
}

/**
 * A window in the wall: rows that a tenant copies out on purpose, column by column, for everyone to read. Only the tenant
 * itself writes them. No column of it may hold specific data; a general one (a maker's name on her product) names its basis.
 */
export async function publishedTable(db: Kysely<unknown>, table: string, options: TenantTable): Promise<void> {
  const name = sql.table(table)
  await sql`alter table ${name} enable row level security`.execute(db)
  await sql`alter table ${name} force row level security`.execute(db)
  await sql`create policy world on ${name} for select using (true)`.execute(db)
  for (const right of ['insert', 'update', 'delete'] as const) {
    const mine = sql`(tenant_id = (select core.tenant_id()))`
    const using = right === 'insert' ? sql`` : sql`using ${mine}`
    const check = right === 'delete' ? sql`` : sql`with check ${mine}`
    await sql`create policy ${sql.ref(`own_${right}`)} on ${name} for ${sql.raw(right)} ${using} ${check}`.execute(db)
  }
  await grantAndClassify(db, table, options)
}

/** A table of the whole installation, read before a tenant is known; the catalogue test lists them by name. */
export async function globalTable(db: Kysely<unknown>, table: string, options: TenantTable): Promise<void> {
  await grantAndClassify(db, table, options)
}

async function grantAndClassify(db: Kysely<unknown>, table: string, options: TenantTable): Promise<void> {
  const name = sql.table(table)
  for (const grant of options.grants) {
    await sql`grant ${sql.raw(grant)} on ${name} to melati_app`.execute(db)
  }
  for (const [column, privacy] of Object.entries(options.privacy)) {
    await sql`comment on column ${name}.${sql.ref(column)} is ${sql.lit(`privacy: ${privacy}`)}`.execute(db)
  }
  if (options.basis !== undefined) {
    await sql`comment on table ${name} is ${sql.lit(`basis: ${options.basis}`)}`.execute(db)
  }
}

/** Runs SQL text of a migration, which holds no value from outside. */
export async function run(db: Kysely<unknown>, text: string): Promise<void> {
  await sql.raw(text).execute(db)
}

/** Creates functions as the role `melati_search`, whose few functions see every tenant and filter by themselves. */
export async function asSearch(db: Kysely<unknown>, text: string): Promise<void> {
  await run(db, 'set local role melati_search')
  await run(db, text)
  await run(db, 'reset role')
}

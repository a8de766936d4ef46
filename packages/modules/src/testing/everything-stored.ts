import { connect } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import type { FreshDb } from '@melati/db/testing/fresh-db'
import { sql } from 'kysely'

/** What every tenant has in every table, by 'table tenant', as a hash of all its rows. */
type Hashes = ReadonlyMap<string, string>

/**
 * Remembers everything that is stored now, tells what has changed since, and puts it back: so a test can call thousands
 * of times from one same state. Rows of sign-in belong to the tenants their account has a grant in.
 */
export async function everythingStored({ made }: { readonly made: FreshDb }) {
  const db = connect(made.superUrl, { max: 1 })
  const [tables] = await ask(
    db,
    sql<{ name: string; columns: string; tenant: string }>`
      select format('%I.%I', n.nspname, c.relname) as name,
        (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
        case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') then 'tenant_id'
          when n.nspname <> 'auth' then '0'
          else coalesce((select format('(select coalesce(min(g.tenant_id), 0) from core.grant g where g.account_id::text = x.%I::text)', a.attname)
            from pg_attribute a where a.attrelid = c.oid and a.attname in ('user_id', 'account_id', 'id')
            order by array_position(array['user_id', 'account_id', 'id'], a.attname::text) limit 1), '0') end as tenant
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'worker', 'kept')`,
  )
  const hashed = tables.map(
    ({
      name,
      tenant,
    }) => `select '${name}' as name, ${tenant} as tenant, md5(string_agg(x::text, '|' order by x::text)) as hash
      from ${name} x group by 2`,
  )
  const look = async (): Promise<Hashes> => {
    const [rows] = await ask(db, sql<{ name: string; tenant: number; hash: string }>`execute look`)
    return new Map(rows.map(({ name, tenant, hash }) => [`${name} ${tenant}`, hash]))
  }
  await ask(
    db,
    sql`create schema kept`,
    sql`set session_replication_role = replica`,
    ...tables.map(({ name }) => sql.raw(`create table ${keptAs(name)} as table ${name}`)),
    // Planned once: planning takes longer than looking.
    sql.raw(`prepare look as ${hashed.join(' union all ')}`),
  )
  const before = await look()
  return {
    /** Tables and tenants that differ from what was remembered. */
    async changed(): Promise<string[]> {
      const now = await look()
      return [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key))
    },
    /** Puts the tables back that `changed` named. */
    async putBack(changed: readonly string[]): Promise<void> {
      const names = new Set(changed.map((key) => key.split(' ')[0]))
      const back = tables.flatMap(({ name, columns }) =>
        names.has(name)
          ? [
              sql.raw(`delete from ${name}`),
              sql.raw(
                `insert into ${name} (${columns}) overriding system value select ${columns} from ${keptAs(name)}`,
              ),
            ]
          : [],
      )
      if (back.length > 0) await ask(db, sql`begin`, ...back, sql`commit`)
    },
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  }
}

const keptAs = (name: string) => `kept."${name.replaceAll('"', '')}"`

import pg from 'pg'

/** A column of the database with every value that stands in it, as text; bytes as hex. */
export interface StoredColumn {
  readonly name: string
  /** As its comment says it: none, general or specific; null where it says nothing. */
  readonly privacy: string | null
  readonly text: string
}

/** All that is stored anywhere, seen from behind every wall. */
export async function allStored(superUrl: string): Promise<StoredColumn[]> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    const { rows: columns } = await client.query<{ table: string; column: string; privacy: string | null }>(
      `select format('%I.%I', n.nspname, c.relname) as table, a.attname as column,
          substring(col_description(c.oid, a.attnum) from 'privacy: (\\w+)') as privacy
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    )
    const stored: StoredColumn[] = []
    for (const { table, column, privacy } of columns) {
      const { rows } = await client.query<{ text: string | null }>(
        `select string_agg(${pg.escapeIdentifier(column)}::text, chr(10)) as text from ${table}`,
      )
      stored.push({ name: `${table}.${column}`, privacy, text: rows[0]?.text ?? '' })
    }
    return stored
  } finally {
    await client.end()
  }
}

import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import type { Database } from './database.ts'

/** Builds queries and never runs one: running needs a tenant, and that is `tenancy.ts`. */
export const q = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A query that can be sent: a Kysely builder, a raw `sql` text or one compiled already. */
export type Query<R = unknown> = CompiledQuery<R> | { compile(): CompiledQuery<R> } | RawBuilder<R>

export type RowOf<Q> =
  Q extends RawBuilder<infer R>
    ? R
    : Q extends CompiledQuery<infer R>
      ? R
      : Q extends { compile(): CompiledQuery<infer R> }
        ? R
        : never

/** The rows of each query, in order. */
export type RowsOf<Qs extends readonly Query[]> = { -readonly [K in keyof Qs]: RowOf<Qs[K]>[] }

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** Set for a hot query: the server then keeps its plan. */
  readonly name?: string
}

function isRaw(query: Query): query is RawBuilder<unknown> {
  return 'isRawBuilder' in query
}

export function statementOf(query: Query): Statement {
  if (isRaw(query)) return textOf(query.compile(q))
  return textOf('sql' in query ? query : query.compile())
}

function textOf(compiled: CompiledQuery): Statement {
  const name = hotNames.get(compiled.sql)
  return name === undefined
    ? { text: compiled.sql, values: compiled.parameters }
    : { text: compiled.sql, values: compiled.parameters, name }
}

const hotNames = new Map<string, string>()

/**
 * A query compiled once and named. `build` gets a placeholder for each parameter it asks for by name;
 * each call afterwards only puts the values in (`performance.md`: a compile costs as much as the read).
 */
export function hot<P extends Record<string, unknown>, R>(
  build: (placeholder: <K extends keyof P & string>(name: K) => P[K]) => Query<R>,
): (values: P) => CompiledQuery<R> {
  let compiled: { statement: CompiledQuery<R>; slots: readonly (string | null)[] } | undefined
  const compileOnce = () => {
    const placeholder = (name: string) => new Placeholder(name)
    // The placeholder stands where the value will: it is only ever seen by the compiler.
    const query = build(placeholder as unknown as Parameters<typeof build>[0])
    const statement = (isRaw(query) ? query.compile(q) : 'sql' in query ? query : query.compile()) as CompiledQuery<R>
    // Two that read alike have one name: a name of its own for the second would be given again to the next.
    if (!hotNames.has(statement.sql)) hotNames.set(statement.sql, `hot_${hotNames.size + 1}`)
    return { statement, slots: statement.parameters.map((value) => (value instanceof Placeholder ? value.name : null)) }
  }
  return (values) => {
    compiled ??= compileOnce()
    const { statement, slots } = compiled
    return {
      ...statement,
      parameters: slots.map((slot, index) => (slot === null ? statement.parameters[index] : values[slot])),
    }
  }
}

class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

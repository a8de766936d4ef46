import pg from 'pg'

/** `pg` hands back bigint as text and date as a local-time object unless told otherwise; these say what we want. */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, safeInteger],
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [pg.types.builtins.NUMERIC, (text) => text],
])

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('an integer of the database is beyond 2^53-1')
  return value
}

/** The base library's own parser for every type without an entry above. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format ?? 'text'),
}

export interface Db {
  readonly pool: pg.Pool
}

export interface ConnectOptions {
  /** Most connections at once. */
  readonly max?: number
  /** How long a caller waits for a connection, in ms, before it is refused (F-081). */
  readonly patience?: number
  /** Told of errors of idle connections (a server that stops); they are not ours to throw. */
  readonly onError?: (error: Error) => void
}

/** A pool of pipelining connections: statements of one flush travel together (`tenancy.ts`). */
export function connect(url: string, options: ConnectOptions = {}): Db & AsyncDisposable {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: options.patience ?? 2_000,
    idleTimeoutMillis: 30_000,
    application_name: 'melati',
    pipeline: true,
    types,
  } as pg.PoolConfig)
  const onError = options.onError ?? (() => {})
  pool.on('error', onError)
  // Without a listener of its own a client whose server stops just after `end()` takes the process down (57P01).
  pool.on('connect', (client) => client.on('error', onError))
  return { pool, [Symbol.asyncDispose]: () => pool.end() }
}

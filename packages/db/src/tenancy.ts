import type pg from 'pg'
import type { Db } from './connect.ts'
import { type Answered, flush as send, isSpoiled } from './flush.ts'
import { type Query, type RowsOf, type Statement, statementOf } from './query.ts'

/** A COMMIT that the server answered with ROLLBACK: an earlier statement of the flush had failed. */
export class NotCommitted extends Error {
  constructor() {
    super('the transaction was rolled back')
    this.name = 'NotCommitted'
  }
}

/** No tenant has it: for the transaction that makes one and goes on in it. */
export const NO_TENANT = 0

export interface Tx {
  readonly tenantId: number
  /** Goes on, from the next flush, in the tenant this transaction has just made; only where it began in `NO_TENANT`. */
  enter(tenantId: number): void
  /** Sends the queries in one flush and answers their rows. */
  run<const Qs extends readonly Query[]>(...queries: Qs): Promise<RowsOf<Qs>>
  /** The last flush: the queries and the COMMIT together. Nothing may be run after it. */
  commitWith<const Qs extends readonly Query[]>(...queries: Qs): Promise<RowsOf<Qs>>
}

type Isolation = 'read committed' | 'repeatable read'

/** Reads under a tenant: BEGIN, the setting, the queries and COMMIT in one flush. */
export async function read<const Qs extends readonly Query[]>(
  db: Db,
  tenantId: number,
  ...queries: Qs
): Promise<RowsOf<Qs>> {
  return withClient(db, async (client) => {
    try {
      const sent = [beginReading, setTenant(tenantId), ...queries.map(statementOf), commit]
      return rowsOf((await send(client, sent)).slice(2, -1)) as RowsOf<Qs>
    } catch (error) {
      await rollBack(client)
      throw error
    }
  })
}

/**
 * The same where no query's rows need fit another's: the flush is one transaction by itself, in which each query sees its own
 * instant. Saves BEGIN and COMMIT, a tenth of what a small read costs.
 */
export async function readEach<const Qs extends readonly Query[]>(
  db: Db,
  tenantId: number,
  ...queries: Qs
): Promise<RowsOf<Qs>> {
  return withClient(db, async (client) => {
    const answered = await send(client, [setTenant(tenantId), ...queries.map(statementOf)])
    return rowsOf(answered.slice(1)) as RowsOf<Qs>
  })
}

/**
 * A transaction under a tenant. BEGIN and the setting travel with the first `run`, COMMIT with `commitWith`
 * (or by itself when the work returns without it). Whatever the work throws rolls everything back.
 */
export async function write<T>(
  db: Db,
  tenantId: number,
  work: (tx: Tx) => Promise<T>,
  isolation: Isolation = 'read committed',
): Promise<T> {
  return withClient(db, async (client) => {
    let begun = false
    let ended = false
    let current = tenantId
    let entering = false
    const flush = async (queries: readonly Query[], last: boolean) => {
      if (ended) throw new Error('the transaction has ended')
      const entered = entering ? [setTenant(current)] : []
      const head = begun ? entered : [beginWriting[isolation], setTenant(current)]
      begun = true
      entering = false
      ended = last
      const answered = await send(client, [...head, ...queries.map(statementOf), ...(last ? [commit] : [])])
      if (last && answered.at(-1)?.did !== 'COMMIT') throw new NotCommitted()
      return rowsOf(answered.slice(head.length, head.length + queries.length))
    }
    const tx = {
      get tenantId() {
        return current
      },
      enter: (made: number) => {
        if (current !== NO_TENANT) throw new Error('a transaction stays in its tenant')
        current = made
        entering = true
      },
      run: (...queries: readonly Query[]) => flush(queries, false),
      commitWith: (...queries: readonly Query[]) => flush(queries, true),
    } as Tx
    try {
      const result = await work(tx)
      if (begun && !ended) await flush([], true)
      return result
    } catch (error) {
      if (begun) await rollBack(client)
      throw error
    }
  })
}

/** Before a tenant is known: only what the named definer functions answer. */
export async function ask<const Qs extends readonly Query[]>(db: Db, ...queries: Qs): Promise<RowsOf<Qs>> {
  return withClient(db, async (client) => rowsOf(await send(client, queries.map(statementOf))) as RowsOf<Qs>)
}

const beginReading: Statement = {
  name: 'begin_reading',
  text: 'begin isolation level repeatable read read only',
  values: [],
}

const beginWriting: Readonly<Record<Isolation, Statement>> = {
  'read committed': { name: 'begin_read_committed', text: 'begin isolation level read committed', values: [] },
  'repeatable read': { name: 'begin_repeatable_read', text: 'begin isolation level repeatable read', values: [] },
}

const commit: Statement = { name: 'commit', text: 'commit', values: [] }

function setTenant(tenantId: number): Statement {
  return { name: 'set_tenant', text: "select set_config('melati.tenant', $1, true)", values: [String(tenantId)] }
}

const rowsOf = (answered: readonly Answered[]): unknown[][] => answered.map(({ rows }) => rows)

/** What the work failed with is told; a connection that cannot even roll back is closed when it is given back. */
async function rollBack(client: pg.PoolClient): Promise<void> {
  await client.query('rollback').catch(() => {})
}

/** A connection whose transaction state is unknown is closed, never given to the next caller (A-037, F-082). */
async function withClient<T>(db: Db, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    return await work(client)
  } finally {
    client.release(isSpoiled(client) || transactionStatus(client) !== 'I')
  }
}

function transactionStatus(client: pg.PoolClient): string | undefined {
  return 'getTransactionStatus' in client && typeof client.getTransactionStatus === 'function'
    ? (client.getTransactionStatus() as string)
    : undefined
}

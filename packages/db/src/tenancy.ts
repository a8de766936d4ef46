import type pg from 'pg'
import type { Db } from './connect.ts'
import { type Query, type RowsOf, statementOf } from './query.ts'

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
    const begun = begin(client, tenantId, 'repeatable read', true)
    const sent = queries.map((query) => send(client, query))
    const ended = client.query('commit')
    const [rows] = await settle([...begun, ...sent, ended], begun.length, sent.length)
    return rows as RowsOf<Qs>
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
      const entered = entering ? [client.query(setTenant(current))] : []
      const head = begun ? entered : begin(client, current, isolation, false)
      begun = true
      entering = false
      const sent = queries.map((query) => send(client, query))
      const tail = last ? [client.query('commit')] : []
      ended = last
      const [rows, results] = await settle([...head, ...sent, ...tail], head.length, sent.length)
      if (last && results.at(-1)?.command !== 'COMMIT') throw new NotCommitted()
      return rows
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
      if (begun && !ended) await client.query('rollback')
      throw error
    }
  })
}

/** Before a tenant is known: only what the named definer functions answer. */
export async function ask<const Qs extends readonly Query[]>(db: Db, ...queries: Qs): Promise<RowsOf<Qs>> {
  return withClient(db, async (client) => {
    const sent = queries.map((query) => send(client, query))
    const [rows] = await settle(sent, 0, sent.length)
    return rows as RowsOf<Qs>
  })
}

function begin(client: pg.PoolClient, tenantId: number, isolation: Isolation, readOnly: boolean) {
  return [
    client.query(`begin isolation level ${isolation}${readOnly ? ' read only' : ''}`),
    client.query(setTenant(tenantId)),
  ]
}

function setTenant(tenantId: number) {
  return { name: 'set_tenant', text: "select set_config('melati.tenant', $1, true)", values: [String(tenantId)] }
}

function send(client: pg.PoolClient, query: Query): Promise<pg.QueryResult> {
  const { text, values, name } = statementOf(query)
  return client.query(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] })
}

/** Awaits all, so that no answer is left on the wire, then throws the first failure. */
async function settle(
  sent: readonly Promise<pg.QueryResult>[],
  from: number,
  count: number,
): Promise<[unknown[][], pg.QueryResult[]]> {
  const settled = await Promise.allSettled(sent)
  const results = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  return [results.slice(from, from + count).map((result) => result.rows), results]
}

/** A connection whose transaction state is unknown is closed, never given to the next caller (A-037, F-082). */
async function withClient<T>(db: Db, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    return await work(client)
  } finally {
    client.release(transactionStatus(client) !== 'I')
  }
}

function transactionStatus(client: pg.PoolClient): string | undefined {
  return 'getTransactionStatus' in client && typeof client.getTransactionStatus === 'function'
    ? (client.getTransactionStatus() as string)
    : undefined
}

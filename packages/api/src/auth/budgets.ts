import type pg from 'pg'

/** At most `most` of something under `key` in any `seconds` seconds. */
export interface Budget {
  readonly key: string
  readonly most: number
  readonly seconds: number
}

export type Spent = { readonly ok: true } | { readonly ok: false; readonly blockedBy: string; readonly wait: number }

/**
 * Takes one from every budget, or from none when one of them is empty; `wait` is then in seconds. One statement under
 * row locks, so that neither parallel tries nor a second server process get one more than there is.
 */
export async function spend(pool: pg.Pool, now: Date, budgets: readonly Budget[]): Promise<Spent> {
  const { rows } = await pool.query<{ blocked_by: string | null; wait: number | null }>({
    name: 'auth_spend',
    text: 'select blocked_by, wait from auth.spend($1, $2, $3, $4)',
    values: [now, budgets.map((b) => b.key), budgets.map((b) => b.most), budgets.map((b) => b.seconds)],
  })
  const blockedBy = rows[0]?.blocked_by
  if (blockedBy === null || blockedBy === undefined) return { ok: true }
  return { ok: false, blockedBy, wait: rows[0]?.wait ?? 1 }
}

/** What was spent at `now` turned out to be no failure: one is put back in each, and `clear` are emptied altogether. */
export async function refund(pool: pg.Pool, now: Date, keys: readonly string[], clear: readonly string[] = []) {
  await pool.query({ name: 'auth_refund', text: 'select auth.refund($1, $2, $3)', values: [now, keys, clear] })
}

/** Budgets and challenges nobody can be held to any more. For the worker, once an hour. */
export async function sweep(pool: pg.Pool, now: Date): Promise<void> {
  await pool.query('delete from auth.budget where kept_until < $1', [now])
  await pool.query("delete from auth.challenge where expires_at < $1::timestamptz - interval '1 day'", [now])
  await pool.query('delete from auth.verification where expires_at < $1', [now])
  await pool.query('delete from auth.session where expires_at < $1', [now])
}

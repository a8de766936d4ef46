import { randomInt } from 'node:crypto'
import type pg from 'pg'
import { challengeSeconds, triesPerChallenge } from './limits.ts'
import { keyedHash } from './secret-keys.ts'

interface Store {
  readonly pool: pg.Pool
  readonly secret: string
  readonly now: () => Date
}

export interface Challenge {
  readonly challengeId: string
  readonly code: string
}

/**
 * A new six-digit code for a number; earlier ones stop counting. Made for unknown numbers as well, whose code nobody
 * gets: the same work in the same time.
 */
export async function makeChallenge(
  { pool, secret, now }: Store,
  { challengeId, phone, accountId }: { challengeId: string; phone: string; accountId: string | null },
): Promise<Challenge> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const at = now()
  await pool.query({
    name: 'auth_challenge_make',
    text: `with ended as (
        update auth.challenge set expires_at = $5 where phone_key = $2 and used_at is null and expires_at > $5
      )
      insert into auth.challenge (challenge_id, phone_key, account_id, code_hash, created_at, expires_at)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [
      challengeId,
      keyedHash(secret, 'phone', phone),
      accountId,
      codeHash(secret, challengeId, code),
      at,
      new Date(at.getTime() + challengeSeconds * 1000),
    ],
  })
  return { challengeId, code }
}

export type Tried =
  | { readonly ok: true; readonly accountId: string; readonly phone: string }
  | { readonly ok: false; readonly triesLeft: number }

/**
 * Tries a code. The try is counted and the code used up by the statement that compares it, so that a hundred tries at
 * once are five tries, and one code opens one session.
 */
export async function tryChallenge({ pool, secret, now }: Store, challengeId: string, code: string): Promise<Tried> {
  const { rows } = await pool.query<{ matched: boolean; tries: number; account_id: string; phone_number: string }>({
    name: 'auth_challenge_try',
    text: `with tried as (
        update auth.challenge set tries = tries + 1, used_at = case when code_hash = $2 and account_id is not null then $3::timestamptz end
        where challenge_id = $1 and used_at is null and tries < $4 and expires_at > $3
        returning used_at is not null as matched, tries, account_id
      )
      select t.matched, t.tries, t.account_id, a.phone_number
      from tried t left join auth.user_account a on a.id = t.account_id`,
    values: [challengeId, codeHash(secret, challengeId, code), now(), triesPerChallenge],
  })
  const row = rows[0]
  if (row?.matched === true) return { ok: true, accountId: row.account_id, phone: row.phone_number }
  return { ok: false, triesLeft: row === undefined ? 0 : triesPerChallenge - row.tries }
}

function codeHash(secret: string, challengeId: string, code: string): Buffer {
  return keyedHash(secret, 'code', `${challengeId}:${code}`)
}

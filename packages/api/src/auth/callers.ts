import { statementOf } from '@melati/db/query'
import type pg from 'pg'
import { callerText, readCallerText, type Told } from './caller-text.ts'
import type { CookieNames } from './cookies.ts'
import { type Caller, callerOf, sessionToken } from './session.ts'

/** Somebody who was here before; what is said of her here is as old as that, and nothing may be answered on its word alone. */
export interface Remembered {
  readonly token: string
  readonly text: string
  readonly told: Told
}

export interface Callers {
  /** Who a request comes from; one prepared statement. */
  find(headers: Headers, now: Date): Promise<Caller | undefined>
  /** Who sent these very cookies before. */
  remembered(headers: Headers): Remembered | undefined
  /** Who she is by what the database says of her token now. */
  settle(headers: Headers, before: Remembered, text: string | null, now: Date): Promise<Caller | undefined>
}

/** Remembered at once; whoever is forgotten is looked up as at the first time. */
const MOST = 2_000

/**
 * Who requests come from: the cookie's signature, then what the database says of the token at this instant, so that revoked
 * sessions and ended grants stop at the next request. What was said last is kept beside the cookies it was said of:
 * an answer that did not change is not read again, and a read can be sent together with the question who asks.
 */
export function createCallers(pool: pg.Pool, secret: string, names: CookieNames): Callers {
  const seen = new Map<string, Remembered>()
  const keep = (headers: Headers, token: string, text: string): Remembered => {
    const cookies = headers.get('cookie') ?? ''
    const one = { token, text, told: readCallerText(text) }
    seen.set(cookies, one)
    if (seen.size > MOST) seen.delete(seen.keys().next().value ?? cookies)
    return one
  }
  const settle: Callers['settle'] = async (headers, before, text, now) => {
    if (text === null) {
      seen.delete(headers.get('cookie') ?? '')
      return undefined
    }
    const { told } = text === before.text ? before : keep(headers, before.token, text)
    return callerOf(pool, told, now)
  }
  const remembered = (headers: Headers) => seen.get(headers.get('cookie') ?? '')
  return {
    remembered,
    settle,
    async find(headers, now) {
      const before = remembered(headers)
      const token = before?.token ?? sessionToken(secret, names, headers)
      if (token === undefined) return undefined
      const { text, values, name } = statementOf(callerText({ token, at: now.toISOString() }))
      const named = name === undefined ? {} : { name }
      const { rows } = await pool.query<{ text: string | null }>({ ...named, text, values: [...values] })
      const found = rows[0]?.text ?? null
      if (found === null) return before === undefined ? undefined : settle(headers, before, null, now)
      return settle(headers, before ?? keep(headers, token, found), found, now)
    },
  }
}

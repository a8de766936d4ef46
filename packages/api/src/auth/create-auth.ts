import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Arrival } from '../http/hosts.ts'
import { createBackground } from './background.ts'
import { type Hashing, createEngine, resetMinutes } from './better-auth.ts'
import { cookieNames } from './cookies.ts'
import type { Deliver } from './deliver.ts'
import type { AuthEvent, OnEvent } from './events.ts'
import { handle } from './handle.ts'
import { resetLink } from './links.ts'
import { createProofs } from './proofs.ts'
import { type AuthServices, send } from './services.ts'
import { type Callers, createCallers } from './callers.ts'

export interface AuthOptions {
  /** Of `openAuthPool`. */
  readonly pool: pg.Pool
  /** 32 bytes and more, in base64url; changing it signs everybody out and voids every authenticator. */
  readonly secret: string
  /** Where people reach us. Links, the origin check and the kind of cookie follow from it. */
  readonly baseUrl: string
  readonly deliver: Deliver
  /** After the fact, and not waited for. */
  readonly onEvent: OnEvent
  readonly onError: (error: unknown) => void
  /** How many proxies in front of us write X-Forwarded-For. */
  readonly trustedProxies: number
  /** Codes a city may be charged for in a day (A-061). */
  readonly codesPerTenantAndDay?: number
  readonly now?: () => Date
  /** Only tests that try thousands of passwords give a cheaper one. */
  readonly hashing?: Hashing
}

export interface Auth {
  /** POST /api/auth/*; `socketAddress` is the peer's. Without an arrival it came in at `baseUrl`. */
  handle(request: Request, socketAddress: string, arrival?: Arrival): Promise<Response>
  readonly callers: Callers
  /** Waits for messages and events under way, before the pool is closed. */
  settled(): Promise<void>
}

export function createAuth(options: AuthOptions): Auth {
  if (Buffer.from(options.secret, 'base64url').length < 32)
    throw new Error('the secret of sign-in is shorter than 32 bytes')
  const { pool, secret, baseUrl } = options
  const now = options.now ?? (() => new Date())
  const secure = baseUrl.startsWith('https://')
  const names = cookieNames(secure)
  const background = createBackground(options.onError)
  const report = (event: Omit<AuthEvent, 'at'>) => background.start(() => options.onEvent({ ...event, at: now() }))
  const proofs = createProofs()
  const callers = createCallers(pool, secret, names)
  const engine = createEngine({
    pool,
    secret,
    baseUrl,
    now,
    proofs,
    hashing: options.hashing,
    sendReset: async ({ accountId, email, token }) => {
      const language = await languageOf(pool, accountId)
      const values = { link: resetLink(baseUrl, token), minutes: resetMinutes }
      services.report({ kind: 'password-reset-asked', accountId, tenantId: null, grantId: null, network: '' })
      send(services, '', accountId, { channel: 'email', to: email, template: 'password-reset', language, values })
    },
  })
  const services: AuthServices = {
    pool,
    secret,
    baseUrl,
    secure,
    names,
    callers,
    engine,
    proofs,
    now,
    newId: randomUUID,
    background,
    deliver: options.deliver,
    codesPerTenantAndDay: options.codesPerTenantAndDay ?? 2_000,
    report,
  }
  return {
    handle: (request, socketAddress, arrival = { baseUrl, city: null }) =>
      handle(services, options, request, { socketAddress, arrival }),
    callers,
    settled: () => background.settled(),
  }
}

async function languageOf(pool: pg.Pool, accountId: string): Promise<'id' | 'en'> {
  const { rows } = await pool.query<{ language: 'id' | 'en' }>('select language from auth.user_account where id = $1', [
    accountId,
  ])
  return rows[0]?.language ?? 'id'
}

import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { phoneNumber } from 'better-auth/plugins/phone-number'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { cookieNames } from './cookies.ts'
import { expiresAt, longestOfAll, undecided } from './lifetimes.ts'
import { longestPassword, shortestPassword } from './passwords.ts'
import type { Proofs } from './proofs.ts'

export interface EngineOptions {
  readonly pool: pg.Pool
  readonly secret: string
  readonly baseUrl: string
  readonly now: () => Date
  /** Codes are checked by our own atomic statement; what it let pass is handed over as a proof that works once. */
  readonly proofs: Proofs
  /** How passwords are hashed; better-auth's scrypt (16 MiB, some 100 ms) unless another is given. */
  readonly hashing?: Hashing | undefined
  readonly sendReset: (reset: { accountId: string; email: string; token: string }) => Promise<void>
}

export interface Hashing {
  hash(password: string): Promise<string>
  verify(stored: { hash: string; password: string }): Promise<boolean>
}

/** In what better-auth is told a request's network. Only our own calls set it. */
export const networkHeader = 'x-melati-network'

export const resetMinutes = 30

/**
 * better-auth with our names in schema `auth`. Its own HTTP handler is mounted nowhere: `handle.ts` has the short list
 * of what can be asked, spends the budgets, and only then calls in here.
 */
export function engineOptions(options: EngineOptions) {
  const secure = options.baseUrl.startsWith('https://')
  const names = cookieNames(secure)
  return {
    appName: 'Melati',
    baseURL: options.baseUrl,
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: {
      db: new Kysely<object>({ dialect: new PostgresDialect({ pool: options.pool }) }),
      type: 'postgres' as const,
      schemaName: 'auth',
      transaction: true,
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      // The prefix better-auth would add is __Secure-; __Host- is stricter, so we name the cookies ourselves.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax' as const, path: '/' },
      cookies: { session_token: { name: names.session }, two_factor: { name: names.half } },
      ipAddress: { ipAddressHeaders: [networkHeader] },
    },
    user: {
      modelName: 'user_account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { language: { type: 'string' as const, required: true, input: false, defaultValue: 'id' } },
    },
    session: {
      modelName: 'session',
      expiresIn: longestOfAll,
      disableSessionRefresh: true,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      additionalFields: {
        kind: { type: 'string' as const, required: true, input: false, defaultValue: 'password' },
        secondFactorAt: { type: 'date' as const, required: false, input: false, fieldName: 'second_factor_at' },
        actingTenant: { type: 'number' as const, required: false, input: false, fieldName: 'acting_tenant' },
        actingGrant: { type: 'string' as const, required: false, input: false, fieldName: 'acting_grant' },
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      storeIdentifier: 'hashed' as const,
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      ...(options.hashing === undefined ? {} : { password: options.hashing }),
      resetPasswordTokenExpiresIn: resetMinutes * 60,
      sendResetPassword: ({ user, token }: { user: { id: string; email: string }; token: string }) =>
        options.sendReset({ accountId: user.id, email: user.email, token }),
    },
    databaseHooks: {
      session: {
        create: {
          before: (session: Record<string, unknown>, context: { path?: string | undefined } | null) => {
            const now = options.now()
            const kind = context?.path === '/phone-number/verify' ? 'phone' : 'password'
            const secondFactorAt = secondFactorPaths.has(context?.path ?? '') ? now : null
            return Promise.resolve({
              data: {
                ...session,
                kind,
                secondFactorAt,
                actingTenant: null,
                actingGrant: null,
                createdAt: now,
                updatedAt: now,
                expiresAt: expiresAt(now, now, undecided),
              },
            })
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Melati',
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      phoneNumber({
        schema: { user: { fields: { phoneNumber: 'phone_number', phoneNumberVerified: 'phone_number_verified' } } },
        sendOTP: () => {
          throw new Error('codes are sent by our own route')
        },
        verifyOTP: ({ phoneNumber: phone, code }: { phoneNumber: string; code: string }) =>
          Promise.resolve(options.proofs.take(phone, code)),
      }),
    ],
  }
}

/** The calls after which somebody has shown a second factor. */
const secondFactorPaths = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])

export const createEngine = (options: EngineOptions) => betterAuth(engineOptions(options))
export type Engine = ReturnType<typeof createEngine>

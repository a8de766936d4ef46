import { randomBytes } from 'node:crypto'
import { type Auth, createAuth } from '@melati/api/auth/create-auth'
import { openAuthPool } from '@melati/api/auth/pool'
import type { AnyRouter } from '@trpc/server'
import type { World } from './world.ts'

/** Sign-in over a world's database; messages go where the world's go. Servers of one secret know each other's cookies. */
export function authOf(
  { made, services }: World<AnyRouter>,
  secret = randomBytes(32).toString('base64url'),
): { auth: Auth } & AsyncDisposable {
  const pool = openAuthPool(made.appUrl, { max: 2 })
  const auth = createAuth({
    pool,
    secret,
    baseUrl: services.baseUrl,
    deliver: services.deliver,
    onEvent: () => Promise.resolve(),
    onError: (error) => {
      throw error
    },
    trustedProxies: 0,
  })
  return {
    auth,
    async [Symbol.asyncDispose]() {
      await auth.settled()
      await pool.end()
    },
  }
}

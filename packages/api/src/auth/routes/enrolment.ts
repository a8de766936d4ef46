import * as z from 'zod/mini'
import { type Answer, done, refused } from '../answer.ts'
import { refund } from '../budgets.ts'
import { engineCall, engineHeaders } from '../engine-call.ts'
import { passwordBudgets } from '../limits.ts'
import { type AuthServices, type Call, accountKey, networkKey, waitFor } from '../services.ts'
import { finish, newToken } from './finish.ts'
import { emailOf } from './own-account.ts'
import { forgiveCode, refuseCode, spendOnCode } from './second-factor.ts'

const Start = z.object({ password: z.string().check(z.maxLength(1024)) })
const Confirm = z.object({ code: z.string().check(z.regex(/^\d{6}$/)) })

/**
 * Begins to set up an authenticator: the address for its QR code, the key to type by hand, and ten backup codes that are
 * shown once. Nothing counts until a code is confirmed; asking again gives a new key.
 */
export async function start(services: AuthServices, call: Call): Promise<Answer> {
  const session = await call.session()
  if (session === undefined || session.kind !== 'password') return refused('signed-out')
  const body = Start.safeParse(call.body)
  if (!body.success) return refused('invalid-input')
  const now = services.now()
  const account = accountKey(services, await emailOf(services, session.accountId))
  const network = networkKey(services, call.network)
  const budgets = passwordBudgets({ account, network, tenants: [], device: undefined })
  const wait = await waitFor(services, call, now, budgets, session.accountId)
  if (wait !== undefined) return refused('too-many-tries', { wait: wait.seconds })
  const result = await engineCall(() =>
    services.engine.api.enableTwoFactor({
      body: { password: body.data.password, method: 'totp' },
      headers: engineHeaders(services, call, 'session'),
      returnHeaders: true,
    }),
  )
  if (!result.ok) return refused(result.code === 'TOTP_ALREADY_ENABLED' ? 'second-factor-stands' : 'password-wrong')
  await refund(
    services.pool,
    now,
    budgets.map((budget) => budget.key),
  )
  if (result.value.method !== 'totp') return refused('busy')
  const { totpURI, backupCodes } = result.value
  return done({ otpauth: totpURI, secret: new URL(totpURI).searchParams.get('secret'), backupCodes })
}

/** The first code of the new authenticator: from here on the session has its second factor. */
export async function confirm(services: AuthServices, call: Call): Promise<Answer> {
  const session = await call.session()
  if (session === undefined || session.kind !== 'password') return refused('signed-out')
  if (session.secondFactor) return refused('second-factor-stands')
  const body = Confirm.safeParse(call.body)
  if (!body.success) return refused('wrong-code')
  const { accountId } = session
  const blocked = await spendOnCode(services, call, accountId, body.data.code)
  if (blocked !== undefined) return blocked
  const result = await engineCall(() =>
    services.engine.api.verifyTOTP({
      body: { code: body.data.code },
      headers: engineHeaders(services, call, 'session'),
      returnHeaders: true,
    }),
  )
  if (!result.ok) return refuseCode(services, call, accountId)
  await forgiveCode(services, accountId)
  services.report({ kind: 'second-factor-enrolled', accountId, tenantId: null, grantId: null, network: call.network })
  // better-auth answers with the session that was, and sets the cookie of the new one.
  const token = newToken(services, result.cookies)
  if (token === undefined) return refused('signed-out')
  const email = await emailOf(services, accountId)
  return finish(services, call, { accountId, kind: 'password', token, email }, result.cookies)
}

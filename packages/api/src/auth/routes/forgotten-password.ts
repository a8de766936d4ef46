import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Answer, done, refused } from '../answer.ts'
import { engineCall, engineHeaders } from '../engine-call.ts'
import { forgotBudgets, linkBudgets } from '../limits.ts'
import { homeLink } from '../links.ts'
import { passwordFault } from '../passwords.ts'
import { type AuthServices, type Call, accountKey, networkKey, send, waitFor } from '../services.ts'

const Forgot = z.object({ email: z.string().check(z.maxLength(254)) })
const Reset = z.object({ secret: z.string().check(z.maxLength(100)), password: z.string().check(z.maxLength(1024)) })

/** Asks for a link to set a new password. The answer is there before anyone looked whether the account exists. */
export async function forgot(services: AuthServices, call: Call): Promise<Answer> {
  const body = Forgot.safeParse(call.body)
  const email = body.success ? body.data.email.trim().toLowerCase() : ''
  if (!z.email().safeParse(email).success) return refused('email-invalid')
  const network = networkKey(services, call.network)
  const budgets = forgotBudgets({ account: accountKey(services, email), network })
  const wait = await waitFor(services, call, services.now(), budgets)
  if (wait !== undefined) return refused('too-many-tries', { wait: wait.seconds })
  // What stands in the place of an address for those who sign in by phone is none.
  if (email.endsWith('.invalid')) return done({})
  services.background.start(async () => {
    await services.engine.api.requestPasswordReset({ body: { email }, headers: engineHeaders(services, call, 'none') })
  })
  return done({})
}

/** The link's secret and a new password: the link is spent, every session of the account ends. */
export async function reset(services: AuthServices, call: Call): Promise<Answer> {
  const body = Reset.safeParse(call.body)
  if (!body.success) return refused('invalid-input')
  const { secret, password } = body.data
  const network = networkKey(services, call.network)
  const wait = await waitFor(services, call, services.now(), linkBudgets(network))
  if (wait !== undefined) return refused('too-many-tries', { wait: wait.seconds })
  const account = await accountOf(services, secret)
  if (account === undefined) return refused('link-spent')
  const fault = passwordFault(password, account)
  if (fault !== undefined) return refused(fault)
  const result = await engineCall(() =>
    services.engine.api.resetPassword({ body: { newPassword: password, token: secret }, returnHeaders: true }),
  )
  if (!result.ok) return refused('link-spent')
  await services.pool.query('delete from auth.verification where value = $1', [account.accountId])
  announceChange(services, call, account)
  return done({})
}

export function announceChange(
  services: AuthServices,
  call: Call,
  account: { accountId: string; email: string; language: 'id' | 'en' },
): void {
  const { accountId, email, language } = account
  services.report({ kind: 'password-changed', accountId, tenantId: null, grantId: null, network: call.network })
  const values = { help: homeLink(services.baseUrl) }
  send(services, call.network, accountId, {
    channel: 'email',
    to: email,
    template: 'password-changed',
    language,
    values,
  })
}

async function accountOf({ pool, now }: AuthServices, secret: string) {
  const identifier = createHash('sha256').update(`reset-password:${secret}`).digest('base64url')
  const { rows } = await pool.query<{ accountId: string; email: string; name: string; language: 'id' | 'en' }>(
    `select a.id as "accountId", a.email, a.name, a.language
      from auth.verification v join auth.user_account a on a.id::text = v.value
      where v.identifier = $1 and v.expires_at > $2`,
    [identifier, now()],
  )
  return rows[0]
}

import * as z from 'zod/mini'
import { type Answer, done, refused } from '../answer.ts'
import { refund } from '../budgets.ts'
import { engineCall, engineHeaders } from '../engine-call.ts'
import { renewToken } from '../grants.ts'
import { passwordBudgets } from '../limits.ts'
import { passwordFault } from '../passwords.ts'
import { type AuthServices, type Call, accountKey, networkKey, waitFor } from '../services.ts'
import { sessionCookie } from './finish.ts'
import { announceChange } from './forgotten-password.ts'

const Body = z.object({ current: z.string().check(z.maxLength(1024)), next: z.string().check(z.maxLength(1024)) })

/** A new password for the one who is signed in: all other sessions end, this one goes on under a new token. */
export async function changePassword(services: AuthServices, call: Call): Promise<Answer> {
  const session = await call.session()
  if (session === undefined || session.kind !== 'password') return refused('signed-out')
  if (!session.secondFactor) return refused('needs-second-factor')
  const body = Body.safeParse(call.body)
  if (!body.success) return refused('invalid-input')
  const account = await ownAccount(services, session.accountId)
  const fault = passwordFault(body.data.next, account)
  if (fault !== undefined) return refused(fault)
  const now = services.now()
  const network = networkKey(services, call.network)
  const budgets = passwordBudgets({
    account: accountKey(services, account.email),
    network,
    tenants: [],
    device: undefined,
  })
  const wait = await waitFor(services, call, now, budgets, session.accountId)
  if (wait !== undefined) return refused('too-many-tries', { wait: wait.seconds })
  const result = await engineCall(() =>
    services.engine.api.changePassword({
      body: { currentPassword: body.data.current, newPassword: body.data.next },
      headers: engineHeaders(services, call, 'session'),
      returnHeaders: true,
    }),
  )
  if (!result.ok) return refused('password-wrong')
  await refund(
    services.pool,
    now,
    budgets.map((budget) => budget.key),
  )
  await services.pool.query('delete from auth.session where user_id = $1 and id <> $2', [
    session.accountId,
    session.sessionId,
  ])
  await services.pool.query('delete from auth.verification where value = $1', [session.accountId])
  const token = await renewToken(services.pool, session.sessionId)
  announceChange(services, call, { accountId: session.accountId, ...account })
  return done({}, [sessionCookie(services, token)])
}

async function ownAccount({ pool }: AuthServices, accountId: string) {
  const { rows } = await pool.query<{ email: string; name: string; language: 'id' | 'en' }>(
    'select email, name, language from auth.user_account where id = $1',
    [accountId],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('a session without its account')
  return row
}

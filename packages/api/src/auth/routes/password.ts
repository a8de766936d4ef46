import * as z from 'zod/mini'
import { type Answer, done, refused } from '../answer.ts'
import { refund } from '../budgets.ts'
import { deviceTag } from '../device-tags.ts'
import { engineCall, engineHeaders } from '../engine-call.ts'
import { passwordBudgets } from '../limits.ts'
import { type AuthServices, type Call, accountKey, networkKey, waitFor } from '../services.ts'

const Body = z.object({ email: z.string().check(z.maxLength(254)), password: z.string().check(z.maxLength(1024)) })

/**
 * Email and password. Right: the second factor is asked for, or, where none is set up yet, its enrolment. Wrong, unknown
 * and without a password are one answer after the same work.
 */
export async function signIn(services: AuthServices, call: Call): Promise<Answer> {
  const body = Body.safeParse(call.body)
  if (!body.success) return refused('invalid-input')
  const email = body.data.email.trim().toLowerCase()
  if (!z.email().safeParse(email).success) return refused('email-invalid')
  const now = services.now()
  const known = await findAccount(services, email, now)
  const account = accountKey(services, email)
  const device = deviceTag(services.secret, services.names, call.headers, account)
  const network = networkKey(services, call.network)
  const budgets = passwordBudgets({ account, network, tenants: known?.tenants ?? [], device })
  const wait = await waitFor(services, call, now, budgets, known?.accountId)
  if (wait !== undefined) return refused('too-many-tries', { wait: wait.seconds })

  const result = await engineCall(() =>
    services.engine.api.signInEmail({
      body: { email, password: body.data.password },
      headers: engineHeaders(services, call, 'none'),
      returnHeaders: true,
    }),
  )
  const accountId = known?.accountId ?? null
  if (!result.ok) {
    for (const tenantId of known?.tenants.length ? known.tenants : [null]) {
      services.report({ kind: 'sign-in-failed', accountId, tenantId, grantId: null, network: call.network })
    }
    return refused('sign-in-failed')
  }
  const keys = budgets.map((budget) => budget.key)
  await refund(
    services.pool,
    now,
    keys,
    keys.filter((key) => /:(account|device):/.test(key)),
  )
  return done({ next: 'twoFactorRedirect' in result.value ? 'code' : 'enrol' }, result.cookies)
}

async function findAccount({ pool }: AuthServices, email: string, now: Date) {
  const { rows } = await pool.query<{ id: string; tenants: number[] }>({
    name: 'auth_account_by_email',
    text: `select a.id, array(select distinct g.tenant_id from search.live_grants(a.id, $2) g where g.tenant_id is not null) as tenants
      from auth.user_account a where a.email = $1`,
    values: [email, now],
  })
  const row = rows[0]
  return row === undefined ? undefined : { accountId: row.id, tenants: row.tenants }
}

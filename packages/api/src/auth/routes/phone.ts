import { maskPhone, parsePhone } from '@melati/domain/identity/phone'
import * as z from 'zod/mini'
import { type Answer, done, refused } from '../answer.ts'
import { refund } from '../budgets.ts'
import { makeChallenge, tryChallenge } from '../challenge.ts'
import { engineCall, engineHeaders } from '../engine-call.ts'
import { challengeSeconds, resendSeconds, sendBudgets, verifyBudgets } from '../limits.ts'
import { type AuthServices, type Call, networkKey, phoneKey, send, waitFor } from '../services.ts'
import { finish, newToken } from './finish.ts'

const Send = z.object({
  phone: z.string().check(z.maxLength(40)),
  channel: z.optional(z.enum(['whatsapp', 'sms'])),
  language: z.optional(z.enum(['id', 'en'])),
})
const Verify = z.object({ challengeId: z.uuid(), code: z.string().check(z.regex(/^\d{6}$/)) })

/**
 * Sends a six-digit code to a number that an appointment made known. An unknown number gets the same answer in the same
 * time and no message; the screen says whom to ask when no code comes.
 */
export async function sendCode(services: AuthServices, call: Call): Promise<Answer> {
  const body = Send.safeParse(call.body)
  if (!body.success) return refused('invalid-input')
  const read = parsePhone(body.data.phone)
  if (!read.ok) return refused(read.because)
  const phone = read.value
  const now = services.now()
  const known = await findHolder(services, phone, now)
  const network = networkKey(services, call.network)
  const budgets = sendBudgets({
    phone: phoneKey(services, phone),
    network,
    tenants: known?.tenants ?? [],
    tenantPerDay: services.codesPerTenantAndDay,
  })
  const wait = await waitFor(services, call, now, budgets, known?.accountId)
  if (wait !== undefined) return refused('too-many-tries', { wait: wait.seconds })
  const accountId = known?.accountId ?? null
  const { challengeId, code } = await makeChallenge(services, { challengeId: services.newId(), phone, accountId })
  if (known !== undefined) {
    send(services, call.network, known.accountId, {
      channel: body.data.channel ?? 'whatsapp',
      to: phone,
      template: 'sign-in-code',
      language: body.data.language ?? known.language,
      values: { code, minutes: challengeSeconds / 60 },
    })
    for (const tenantId of known.tenants) {
      services.report({ kind: 'code-sent', accountId: known.accountId, tenantId, grantId: null, network: call.network })
    }
  }
  return done({ challengeId, sentTo: maskPhone(phone), expiresIn: challengeSeconds, resendIn: resendSeconds })
}

/** The code that came. Five tries for each code sent, however many arrive at once. */
export async function verifyCode(services: AuthServices, call: Call): Promise<Answer> {
  const body = Verify.safeParse(call.body)
  if (!body.success) return refused('wrong-code')
  const now = services.now()
  const budgets = verifyBudgets(networkKey(services, call.network))
  const wait = await waitFor(services, call, now, budgets)
  if (wait !== undefined) return refused('too-many-tries', { wait: wait.seconds })
  const tried = await tryChallenge(services, body.data.challengeId, body.data.code)
  if (!tried.ok) {
    services.report({ kind: 'code-failed', accountId: null, tenantId: null, grantId: null, network: call.network })
    return refused('wrong-code', { more: { triesLeft: tried.triesLeft } })
  }
  await refund(
    services.pool,
    now,
    budgets.map((budget) => budget.key),
  )
  const { accountId, phone } = tried
  const result = await engineCall(() =>
    services.engine.api.verifyPhoneNumber({
      body: { phoneNumber: phone, code: services.proofs.give(phone) },
      headers: engineHeaders(services, call, 'none'),
      returnHeaders: true,
    }),
  )
  const token = result.ok ? newToken(services, result.cookies) : undefined
  if (!result.ok || token === undefined) return refused('wrong-code')
  return finish(services, call, { accountId, kind: 'phone', token }, result.cookies)
}

/** The account of a number, if it may still act anywhere. */
async function findHolder({ pool }: AuthServices, phone: string, now: Date) {
  const { rows } = await pool.query<{ id: string; language: 'id' | 'en'; tenants: number[] }>({
    name: 'auth_account_by_phone',
    text: `select a.id, a.language, array(select distinct g.tenant_id from search.live_grants(a.id, $2) g where g.tenant_id is not null) as tenants
      from auth.user_account a where a.phone_number = $1`,
    values: [phone, now],
  })
  const row = rows[0]
  if (row === undefined || row.tenants.length === 0) return undefined
  return { accountId: row.id, language: row.language, tenants: row.tenants }
}

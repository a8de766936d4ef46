import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Answer, refused } from '../answer.ts'
import { refund } from '../budgets.ts'
import { readCookie, unsigned } from '../cookies.ts'
import { engineCall, engineHeaders } from '../engine-call.ts'
import { secondFactorBudgets, usedCodeBudget } from '../limits.ts'
import { keyedHash } from '../secret-keys.ts'
import { type AuthServices, type Call, waitFor } from '../services.ts'
import { finish, newToken } from './finish.ts'

const Code = z.object({ code: z.string().check(z.regex(/^\d{6}$/)) })
const BackupCode = z.object({ code: z.string().check(z.maxLength(40)) })

/** The authenticator's code, after the right password. */
export async function code(services: AuthServices, call: Call): Promise<Answer> {
  const body = Code.safeParse(call.body)
  if (!body.success) return refused('wrong-code')
  return show(services, call, body.data.code, 'code')
}

/** One of the ten codes on paper, for a lost or broken phone. */
export async function backup(services: AuthServices, call: Call): Promise<Answer> {
  const body = BackupCode.safeParse(call.body)
  if (!body.success) return refused('wrong-code')
  return show(services, call, body.data.code.trim(), 'backup')
}

async function show(services: AuthServices, call: Call, typed: string, kind: 'code' | 'backup'): Promise<Answer> {
  const account = await halfSignedIn(services, call)
  if (account === undefined) return refused('signed-out')
  const blocked = await spendOnCode(services, call, account.accountId, typed)
  if (blocked !== undefined) return blocked
  const request = {
    body: { code: typed },
    headers: engineHeaders(services, call, 'half'),
    returnHeaders: true as const,
  }
  const { api } = services.engine
  const result = await engineCall(() => (kind === 'code' ? api.verifyTOTP(request) : api.verifyBackupCode(request)))
  const token = result.ok ? newToken(services, result.cookies) : undefined
  if (!result.ok || token === undefined) return refuseCode(services, call, account.accountId)
  await forgiveCode(services, account.accountId)
  const { accountId, email } = account
  return finish(services, call, { accountId, kind: 'password', token, email }, result.cookies)
}

/** Takes the try from the account's budget; a code that was shown before is wrong, however right it still is. */
export async function spendOnCode(
  services: AuthServices,
  call: Call,
  accountId: string,
  typed: string,
): Promise<Answer | undefined> {
  const used = keyedHash(services.secret, 'used-code', `${accountId}:${typed}`).toString('base64url')
  const budgets = [...secondFactorBudgets(accountId), usedCodeBudget(used)]
  const wait = await waitFor(services, call, services.now(), budgets, accountId)
  if (wait === undefined) return undefined
  return wait.budget === 'code:used' ? refused('wrong-code') : refused('too-many-tries', { wait: wait.seconds })
}

export async function forgiveCode(services: AuthServices, accountId: string): Promise<void> {
  const keys = secondFactorBudgets(accountId).map((budget) => budget.key)
  await refund(services.pool, services.now(), [], keys)
}

export function refuseCode(services: AuthServices, call: Call, accountId: string): Answer {
  services.report({ kind: 'code-failed', accountId, tenantId: null, grantId: null, network: call.network })
  return refused('wrong-code')
}

/** Whose password was just right in this browser. */
async function halfSignedIn({ pool, secret, names, now }: AuthServices, { headers }: Call) {
  const cookie = readCookie(headers, names.half)
  const identifier = cookie === undefined ? undefined : unsigned(secret, cookie)
  if (identifier === undefined) return undefined
  const stored = createHash('sha256').update(identifier).digest('base64url')
  const { rows } = await pool.query<{ id: string; email: string }>(
    `select a.id, a.email from auth.verification v join auth.user_account a on a.id::text = v.value
      where v.identifier = $1 and v.expires_at > $2`,
    [stored, now()],
  )
  const row = rows[0]
  return row === undefined ? undefined : { accountId: row.id, email: row.email }
}

import { type Answer, done } from '../answer.ts'
import { setCookie } from '../cookies.ts'
import { sessionToken } from '../session.ts'
import type { AuthServices, Call } from '../services.ts'

/** Ends the session on the server, then takes the cookies away. */
export async function signOut(services: AuthServices, call: Call): Promise<Answer> {
  const { names, secret, secure } = services
  const session = await call.session()
  const token = sessionToken(secret, names, call.headers)
  if (token !== undefined) await services.pool.query('delete from auth.session where token = $1', [token])
  if (session !== undefined) {
    services.report({
      kind: 'signed-out',
      accountId: session.accountId,
      tenantId: session.grant?.tenantId ?? null,
      grantId: session.grant?.grantId ?? null,
      network: call.network,
    })
  }
  return done(
    {},
    [names.session, names.half].map((name) => setCookie(name, '', { secure, maxAge: 0 })),
  )
}

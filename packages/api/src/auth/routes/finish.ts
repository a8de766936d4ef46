import { serves } from '../../city-host.ts'
import { type Answer, done } from '../answer.ts'
import { setCookie, signed, unsigned } from '../cookies.ts'
import { rememberDevice } from '../device-tags.ts'
import { actUnder, usableGrants } from '../grants.ts'
import { type SessionKind, longestOfAll } from '../lifetimes.ts'
import { type AuthServices, type Call, accountKey } from '../services.ts'

export interface SignedIn {
  readonly accountId: string
  readonly kind: SessionKind
  /** Of the session that was just opened. */
  readonly token: string
  /** Undefined for those who sign in by phone. */
  readonly email?: string | undefined
}

/**
 * The end of every way in. Somebody with one grant acts under it at once; with several she chooses; the browser is
 * remembered for the account.
 */
export async function finish(
  services: AuthServices,
  call: Call,
  signedIn: SignedIn,
  cookies: readonly string[],
): Promise<Answer> {
  const now = services.now()
  const { accountId, kind, email } = signedIn
  const all = await usableGrants(services.pool, accountId, { kind, secondFactor: true }, now)
  const grants = all.filter(({ tenant }) => serves(call.city, tenant?.tenantId ?? null))
  const only = grants.length === 1 ? grants[0] : undefined
  const token = only === undefined ? signedIn.token : await actUnder(services.pool, signedIn.token, only, now)
  services.report({
    kind: 'signed-in',
    accountId,
    tenantId: only?.tenant?.tenantId ?? null,
    grantId: only?.grantId ?? null,
    network: call.network,
    detail: kind,
  })
  const kept = cookies.filter((cookie) => !cookie.startsWith(`${services.names.session}=`))
  return done({ next: 'done', grants: grants.length }, [
    ...kept,
    sessionCookie(services, token ?? signedIn.token),
    ...(email === undefined ? [] : [deviceCookie(services, call, email)]),
  ])
}

/** The session a call into better-auth opened, from the cookie it set. */
export function newToken({ names, secret }: AuthServices, cookies: readonly string[]): string | undefined {
  const prefix = `${names.session}=`
  const value = cookies
    .findLast((cookie) => cookie.startsWith(prefix))
    ?.slice(prefix.length)
    .split(';')[0]
  return value === undefined || value === '' ? undefined : unsigned(secret, decodeURIComponent(value))
}

export function sessionCookie({ names, secret, secure }: AuthServices, token: string): string {
  return setCookie(names.session, signed(secret, token), { secure, maxAge: longestOfAll })
}

function deviceCookie(services: AuthServices, call: Call, email: string): string {
  const { names, secret, secure } = services
  const value = rememberDevice(secret, names, call.headers, accountKey(services, email))
  return setCookie(names.device, value, { secure, maxAge: 365 * 86_400 })
}

import { APIError } from 'better-auth/api'
import { networkHeader } from './better-auth.ts'
import { readCookie } from './cookies.ts'
import type { AuthServices, Call } from './services.ts'

/** The headers better-auth is called with: only what we checked, and one cookie. */
export function engineHeaders(services: AuthServices, call: Call, cookie: 'none' | 'session' | 'half'): Headers {
  const headers = new Headers({ [networkHeader]: call.address })
  const agent = call.headers.get('user-agent')
  if (agent !== null) headers.set('user-agent', agent.slice(0, 200))
  if (cookie !== 'none') {
    const name = services.names[cookie]
    const value = readCookie(call.headers, name)
    if (value !== undefined) headers.set('cookie', `${name}=${encodeURIComponent(value)}`)
  }
  return headers
}

export type EngineAnswer<T> =
  | { readonly ok: true; readonly value: T; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly code: string }

/** A call into better-auth: a refusal of its own comes back as a value, anything else is thrown on. */
export async function engineCall<T>(call: () => Promise<{ headers: Headers; response: T }>): Promise<EngineAnswer<T>> {
  try {
    const { headers, response } = await call()
    return { ok: true, value: response, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return { ok: false, code: error.body?.code ?? String(error.status) }
  }
}

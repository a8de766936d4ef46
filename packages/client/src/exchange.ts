import type { Json } from './json.ts'
import { findJson } from './json.ts'
import { retryAfterMs } from './outbox/retry-after.ts'
import type { Platform } from './platform.ts'

export type Request = {
  url: string
  token: string
  version: number
  body: Json
  timeoutMs: number
  signal?: AbortSignal
}

/** `body` undefined: what came is not ours (a captive portal, a proxy's page). */
export type Exchange = { status: number; body: Json | undefined; retryAfterMs: number | null }

/**
 * One POST of JSON. undefined when there is no network, as far as we can tell: nothing came, nothing came in time, the wire
 * broke in the middle, or somebody sent us elsewhere.
 */
export async function postJson(platform: Platform, request: Request): Promise<Exchange | undefined> {
  if (request.signal?.aborted) return undefined
  const gaveUp = new AbortController()
  const giveUp = () => gaveUp.abort()
  request.signal?.addEventListener('abort', giveUp, { once: true })
  let cancel = () => {}
  const tooLate = new Promise<undefined>((resolve) => {
    cancel = platform.after(request.timeoutMs, () => resolve(undefined))
    gaveUp.signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  try {
    // Raced, not only aborted: some networks and some browsers leave an aborted request hanging.
    return await Promise.race([exchange(platform, request, gaveUp.signal), tooLate])
  } catch {
    return undefined
  } finally {
    cancel()
    giveUp()
    request.signal?.removeEventListener('abort', giveUp)
  }
}

async function exchange(platform: Platform, request: Request, signal: AbortSignal): Promise<Exchange> {
  const response = await platform.fetch(request.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${request.token}`,
      'x-melati-version': String(request.version),
    },
    body: JSON.stringify(request.body),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    signal,
  })
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false
  const text = await response.text()
  const wait = retryAfterMs(response.headers.get('retry-after'), platform.now())
  return { status: response.status, body: isJson ? findJson(text) : undefined, retryAfterMs: wait }
}

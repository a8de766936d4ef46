import { type Refusal, refusals } from '@melati/domain/refusal'

export type Answer =
  | { readonly ok: true; readonly body: object; readonly cookies?: readonly string[] }
  | {
      readonly ok: false
      readonly because: Refusal
      readonly status?: number
      readonly wait?: number
      readonly more?: object
    }

export const done = (body: object, cookies: readonly string[] = []): Answer => ({ ok: true, body, cookies })

/** `wait` is in seconds. */
export const refused = (because: Refusal, more: { status?: number; wait?: number; more?: object } = {}): Answer => ({
  ok: false,
  because,
  ...more,
})

const statuses: Partial<Record<Refusal, number>> = {
  'sign-in-failed': 401,
  'wrong-code': 401,
  'password-wrong': 401,
  'signed-out': 401,
  'needs-second-factor': 401,
  'not-allowed': 403,
  'not-found': 404,
  'second-factor-stands': 409,
  'link-spent': 410,
  'too-many-tries': 429,
  busy: 503,
}

export function responseOf(answer: Answer): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (answer.ok) {
    for (const cookie of answer.cookies ?? []) headers.append('set-cookie', cookie)
    return Response.json(answer.body, { headers })
  }
  const { because, wait, more, status = statuses[because] ?? 400 } = answer
  if (wait !== undefined) headers.set('retry-after', String(wait))
  const body = {
    because,
    sentence: wait === undefined ? refusals[because] : waitSentence(wait),
    ...(wait === undefined ? {} : { retryAfter: wait }),
    ...more,
  }
  return Response.json(body, { status, headers })
}

/** A lock-out says how long it still lasts. */
function waitSentence(seconds: number): { id: string; en: string } {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  if (minutes < 90) {
    return {
      id: `Terlalu banyak percobaan. Coba lagi dalam ${minutes} menit.`,
      en: `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    }
  }
  const hours = Math.ceil(minutes / 60)
  return {
    id: `Terlalu banyak percobaan. Coba lagi dalam ${hours} jam.`,
    en: `Too many tries. Try again in ${hours} hours.`,
  }
}

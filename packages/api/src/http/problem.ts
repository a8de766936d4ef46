import { type Refusal, sentenceOf } from '@melati/domain/refusal'
import { type HttpRefusal, refusalHeaders } from './refusal.ts'
import type { HeaderSet } from './header-sets.ts'

/** What a problem document may say beside its reason. */
interface More {
  readonly field?: string
  readonly hint?: Readonly<Record<string, string | number>>
  readonly fields?: readonly { field: string; expected: string }[]
  readonly reference?: string
}

/** Where the reason of a problem is named; it is a name and leads nowhere. */
export const problemType = (because: Refusal): string => `urn:melati:refusal:${because}`

/** A refusal as RFC 9457 has it: the reason from the closed list, with its sentence in both languages. */
export function problemResponse(
  refusal: Omit<HttpRefusal, 'status'> & { status: number },
  more: More,
  headers: HeaderSet,
) {
  const { status, because, retryAfter, reference } = refusal
  const sentence = sentenceOf(because)
  const body = {
    type: problemType(because),
    title: sentence.en,
    status,
    because,
    sentence,
    ...more,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(reference === undefined ? {} : { reference }),
  }
  const sent = { ...refusalHeaders(refusal as HttpRefusal, headers), 'content-type': 'application/problem+json' }
  return new Response(JSON.stringify(body), { status, headers: sent })
}

import { sentenceOf } from '@melati/domain/refusal'
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { Context } from '../context.ts'
import { jsonOf } from '../kept-json.ts'
import type { At, Handler } from './at.ts'
import { Gate, GateBusy, Gates } from './gate.ts'
import type { HeaderSets } from './header-sets.ts'
import { textResponse } from './compress.ts'
import { type HttpRefusal, refusalHeaders } from './refusal.ts'
import { referenceOf } from './reference.ts'
import { contextAhead, expected, publicContext, requestContext } from './request-context.ts'
import { isFromOurPage } from './same-site.ts'
import type { HttpLimits, HttpOptions } from './settings.ts'
import { aheadOf, type Call, isKnown, kindOf, readCalls } from './trpc-calls.ts'
import { RefusalError } from '../refusal-error.ts'

/** Where the procedures are. */
export const TRPC = '/api/trpc/'

/** Seconds until a call that found everybody busy may come again. */
const AGAIN = 3

interface Settled {
  readonly status: number
  /** As JSON. */
  readonly text: string
}

/**
 * Calls procedures straight from a request and writes the answer itself: tRPC's own adapters cost more than our queries
 * (`performance.md`, "The endpoint"). The router stays the same, and with it schemas, rights and audit.
 */
export function trpcDoor(options: HttpOptions, limits: HttpLimits, headers: HeaderSets): Handler {
  const { services, auth } = options
  const gates = new Gates(() => new Gate(limits.perTenant, limits.patience, limits.perTenant * 50))
  const ok = { ...headers.api, 'content-type': 'application/json' }
  const refused = (refusal: HttpRefusal) => refusalEnvelope(refusal, headers)
  return async (request, at) => {
    if (!isFromOurPage(request.headers, at.arrival.baseUrl)) return refused({ status: 403, because: 'not-allowed' })
    const read = await readCalls(request, TRPC)
    if (!read.ok) return refused(read.refusal)
    const isRead = request.method === 'GET'
    const settle = async (context: Context) => {
      const one = (call: Call, index: number) => settled(options, context, call, { index, isRead, at })
      return Promise.all(read.calls.map(one))
    }
    // One query of somebody who was here before: what it reads first travels with the question who asks.
    const known = isRead && !read.isBatch ? expected(auth, request.headers) : undefined
    const [only] = read.calls
    const queries = known === undefined || only === undefined ? undefined : aheadOf(options.router, only, known.tenant)
    let answers: Settled[]
    try {
      if (known !== undefined && queries !== undefined) {
        answers = await gates.through(known.tenant.tenantId, async () =>
          settle(await contextAhead(services, auth, request.headers, at, { ...known, queries })),
        )
      } else {
        const context = await requestContext(services, auth, request.headers, at)
        const tenantId = context.tenant?.tenantId
        answers = await (tenantId === undefined ? settle(context) : gates.through(tenantId, () => settle(context)))
      }
    } catch (error) {
      if (error instanceof GateBusy) return refused({ status: 503, because: 'busy', retryAfter: AGAIN })
      // The context could not be made: nobody's call was begun.
      const { status, text } = failed(options, publicContext(services, request.headers, at), error, {
        path: read.calls[0]?.path ?? '',
        at,
      })
      return textResponse(text, { status, headers: { ...ok, 'retry-after': String(AGAIN) } }, request)
    }
    const statuses = new Set(answers.map((answer) => answer.status))
    const [first = 200] = statuses
    const status = statuses.size === 1 ? first : 207
    const text = read.isBatch ? `[${answers.map((answer) => answer.text).join(',')}]` : (answers[0]?.text ?? '')
    return textResponse(
      text,
      { status, headers: status === 503 ? { ...ok, 'retry-after': String(AGAIN) } : ok },
      request,
    )
  }
}

async function settled(
  { services, router, ...options }: HttpOptions,
  context: Context,
  { path, input }: Call,
  { index, isRead, at }: { index: number; isRead: boolean; at: At },
): Promise<Settled> {
  try {
    const type = kindOf(router, path)
    if (type === undefined) throw new TRPCError({ code: 'NOT_FOUND' })
    if (isRead && type === 'mutation') throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED' })
    if (type === 'query' && !isKnown(router, { path, input })) throw new TRPCError({ code: 'BAD_REQUEST' })
    const data: unknown = await callTRPCProcedure({
      router,
      path,
      type,
      ctx: context,
      getRawInput: () => Promise.resolve(input),
      signal: undefined,
      batchIndex: index,
    })
    const text = jsonOf(data)
    return { status: 200, text: text === undefined ? '{"result":{}}' : `{"result":{"data":${text}}}` }
  } catch (error) {
    return failed({ services, router, ...options }, context, error, { path, at })
  }
}

function failed(
  { services, router }: HttpOptions,
  ctx: Context,
  cause: unknown,
  { path, at }: { path: string; at: At },
): Settled {
  const error = getTRPCErrorFromUnknown(cause)
  const shape = getTRPCErrorShape({
    config: router._def._config,
    error,
    type: 'unknown',
    path,
    input: undefined,
    ctx,
  }) as {
    data: { httpStatus: number; reference?: string }
  }
  const status = shape.data.httpStatus
  if (status >= 500 || (shape.data.reference !== undefined && !(error instanceof RefusalError))) {
    const { requestId } = at
    services.log.error({ requestId, reference: referenceOf(requestId), path, status, err: cause }, 'a call failed')
  }
  return { status, text: JSON.stringify({ error: shape }) }
}

/** A refusal at the door, in the envelope that tRPC's client takes apart. */
export function refusalEnvelope(refusal: HttpRefusal, headers: HeaderSets): Response {
  const { status, because, retryAfter } = refusal
  const code = status === 503 ? 'SERVICE_UNAVAILABLE' : status === 429 ? 'TOO_MANY_REQUESTS' : 'BAD_REQUEST'
  const data = {
    code,
    httpStatus: status,
    because,
    sentence: sentenceOf(because),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
  const error = { code: TRPC_ERROR_CODES_BY_KEY[code], message: because, data }
  return new Response(JSON.stringify({ error }), { status, headers: refusalHeaders(refusal, headers.api) })
}

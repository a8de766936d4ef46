import { isModuleOn } from '@melati/domain/module-on'
import type { Refusal } from '@melati/domain/refusal'
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server'
import type { Context } from '../context.ts'
import { findKey, type FoundKey, holdsKey, noteUse } from '../keys/api-key.ts'
import { jsonOf } from '../kept-json.ts'
import { openApiDocument } from '../openapi/document.ts'
import { inputOf, parametersOf } from '../openapi/parameters.ts'
import type { At, Handler } from './at.ts'
import { Budgets } from './budgets.ts'
import { textResponse } from './compress.ts'
import { Gate, GateBusy, Gates } from './gate.ts'
import type { HeaderSets } from './header-sets.ts'
import { problemResponse } from './problem.ts'
import { referenceOf } from './reference.ts'
import type { HttpRefusal } from './refusal.ts'
import { publicContext } from './request-context.ts'
import type { HttpLimits, HttpOptions } from './settings.ts'

/** Where other systems call: `/api/v1/{module}/{procedure}`. */
export const OPEN = '/api/v1/'

/**
 * The door of other systems: a key, a GET and parameters in the address. Behind it are the procedures that screens call, with
 * the same rights, module switches and refusals; only which of them, and how a refusal is written, is its own.
 */
export function keyDoor(
  options: HttpOptions,
  limits: HttpLimits,
  headers: HeaderSets,
): { call: Handler; document: Handler } {
  const { services } = options
  const { operations } = services
  const parameters = new Map(Object.entries(operations).map(([path, { input }]) => [path, parametersOf(input)]))
  const budgets = new Budgets(limits.perKey, services.now)
  // Machines of a city share half of its places, so that they never keep its people waiting.
  const gates = new Gates(() => new Gate(Math.ceil(limits.perTenant / 2), limits.patience, limits.perTenant * 20))
  const document = JSON.stringify(openApiDocument(services))
  const json = { ...headers.api, 'content-type': 'application/json' }
  const refused = (refusal: HttpRefusal) => problemResponse(refusal, {}, headers.api)

  return {
    document: (request) => {
      if (request.method !== 'GET') return refused({ status: 405, because: 'not-found', allow: 'GET' })
      // Read by tools of other sites too: there is nothing in it that is anybody's.
      const set = { ...json, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
      return textResponse(document, { status: 200, headers: set }, request)
    },
    async call(request, at) {
      if (request.method !== 'GET') return refused({ status: 405, because: 'not-found', allow: 'GET' })
      const url = new URL(request.url)
      if (holdsKey(url.href)) return refused({ status: 400, because: 'key-in-address' })
      const found = await findKey(services, request.headers.get('authorization'))
      if (found === undefined || !isAtHome(found, at)) return refused({ status: 401, because: 'key-unknown' })
      const wait = budgets.spend(found.key.apiKeyId)
      if (wait > 0) return refused({ status: 429, because: 'too-many-calls', retryAfter: wait })
      const path = url.pathname.slice(OPEN.length).replace('/', '.')
      const known = parameters.get(path)
      if (known === undefined) return refused({ status: 404, because: 'not-found' })
      if (!isModuleOn(found.tenant, 'integrations')) return refused({ status: 422, because: 'module-off' })
      const input = inputOf(known, url.searchParams)
      if (input === undefined) return refused({ status: 400, because: 'invalid-input' })
      await noteUse(services, found)
      const context = { ...publicContext(services, request.headers, at), ...found, session: null }
      try {
        const data = await gates.through(found.tenant.tenantId, () => asked(options, context, path, input))
        return await textResponse(jsonOf(data) ?? 'null', { status: 200, headers: json }, request)
      } catch (error) {
        return failed(options, context, path, { error, at, headers })
      }
    },
  }
}

/** At a host of one city only its own keys are known. */
const isAtHome = ({ tenant }: FoundKey, { arrival }: At) =>
  arrival.city === null || arrival.city.tenantId === tenant.tenantId

const asked = ({ router }: HttpOptions, ctx: Context, path: string, input: object): Promise<unknown> =>
  callTRPCProcedure({
    router,
    path,
    type: 'query',
    ctx,
    getRawInput: () => Promise.resolve(input),
    signal: undefined,
    batchIndex: 0,
  })

interface Told {
  readonly httpStatus: number
  readonly because: Refusal
  readonly field?: string
  readonly hint?: Readonly<Record<string, string | number>>
  readonly fields?: readonly { field: string; expected: string }[]
  readonly reference?: string
}

function failed(
  { services, router }: HttpOptions,
  ctx: Context,
  path: string,
  { error: cause, at, headers }: { error: unknown; at: At; headers: HeaderSets },
): Response {
  if (cause instanceof GateBusy)
    return problemResponse({ status: 503, because: 'busy', retryAfter: 3 }, {}, headers.api)
  const error = getTRPCErrorFromUnknown(cause)
  const shape = getTRPCErrorShape({ config: router._def._config, error, type: 'query', path, input: undefined, ctx })
  const { httpStatus: status, because, field, hint, fields, reference } = (shape as unknown as { data: Told }).data
  if (status >= 500) {
    const { requestId } = at
    services.log.error(
      { requestId, reference: referenceOf(requestId), path, status, err: cause },
      'a call by key failed',
    )
  }
  const more = {
    ...(field && { field }),
    ...(hint && { hint }),
    ...(fields && { fields }),
    ...(reference && { reference }),
  }
  return problemResponse({ status, because, ...(status === 503 ? { retryAfter: 3 } : {}) }, more, headers.api)
}

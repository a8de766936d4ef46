import { createHash } from 'node:crypto'
import { isRefusal, sentenceOf } from '@melati/domain/refusal'
import type { CityHost } from '../city-host.ts'
import { failureOf } from '../command/database-failure.ts'
import { push } from '../command/push.ts'
import { pull } from '../feed/pull.ts'
import type { At, Handler } from './at.ts'
import { Budgets } from './budgets.ts'
import { commandsFor } from './commands-for.ts'
import { textResponse } from './compress.ts'
import { Gate, GateBusy } from './gate.ts'
import type { HeaderSets } from './header-sets.ts'
import { readJson } from './read-json.ts'
import { referenceOf } from './reference.ts'
import { type HttpRefusal, refusalResponse } from './refusal.ts'
import type { HttpLimits, HttpOptions } from './settings.ts'

interface Answer {
  readonly status: number
  readonly body: object
  readonly retryAfter?: number
}

interface Asked {
  readonly authorization: string | null
  readonly version: string | null
  readonly body: unknown
  readonly city: CityHost | null
}

/**
 * The phones' two doors, `/api/push` and `/api/pull`: JSON always, a token and neither cookie nor PIN. Month end brings
 * all phones at once (F-031), so what is more than can be worked on is told when to come back, spread over time.
 */
export function syncDoors(
  options: HttpOptions,
  limits: HttpLimits,
  headers: HeaderSets,
): { push: Handler; pull: Handler } {
  const { services, feeds } = options
  const commands = commandsFor(options.router, services)
  const gate = new Gate(limits.sync, limits.patience, limits.sync * 20)
  const budgets = new Budgets(limits.perPhone, services.now)
  const door =
    (work: (asked: Asked) => Promise<Answer>): Handler =>
    async (request, at) => {
      const refused = (refusal: HttpRefusal) => refusalResponse(refusal, headers.api)
      if (request.method !== 'POST') return refused({ status: 405, because: 'not-found', allow: 'POST' })
      const authorization = request.headers.get('authorization')
      const wait = budgets.spend(phoneOf(authorization, at))
      if (wait > 0) return refused({ status: 429, because: 'too-many-calls', retryAfter: spread(options, wait) })
      const read = await readJson(request)
      if (!read.ok) return refused(read.refusal)
      const asked = {
        authorization,
        version: request.headers.get('x-melati-version'),
        body: read.value,
        city: at.arrival.city,
      }
      try {
        const { status, body, retryAfter } = await gate.through(() => work(asked))
        const extra = retryAfter === undefined ? {} : { 'retry-after': String(spread(options, retryAfter)) }
        const sent = { ...headers.api, 'content-type': 'application/json', ...extra }
        return await textResponse(JSON.stringify(inWords(body)), { status, headers: sent }, request)
      } catch (error) {
        return refused(whyNot(error, options, at))
      }
    }
  return {
    push: door((asked) => push(services, { commandsFor: commands, perDay: limits.perPhoneDay }, asked)),
    pull: door((asked) => pull(services, feeds, asked)),
  }
}

function whyNot(error: unknown, options: HttpOptions, at: At): HttpRefusal {
  if (error instanceof GateBusy) return { status: 503, because: 'busy', retryAfter: spread(options, 3) }
  const failure = failureOf(error)
  const reference = referenceOf(at.requestId)
  options.services.log.error({ requestId: at.requestId, reference, failure, err: error }, 'a phone could not be served')
  if (failure === 'later' || failure === 'again')
    return { status: 503, because: 'busy', retryAfter: spread(options, 3) }
  return { status: 500, because: 'busy', retryAfter: spread(options, 30), reference }
}

/** A refusal of the whole request says why in both languages, as one of a single order does. */
function inWords(body: object): object {
  if (!('because' in body) || typeof body.because !== 'string' || !isRefusal(body.because)) return body
  return { ...body, sentence: sentenceOf(body.because) }
}

/** A token is a secret, so it is remembered by its hash; a call without one counts for its network. */
function phoneOf(authorization: string | null, at: At): string {
  return authorization === null ? at.network : createHash('sha256').update(authorization).digest('base64url')
}

/** Up to twice as long: phones that were refused together do not come back together. */
function spread({ services }: HttpOptions, seconds: number): number {
  return Math.ceil(seconds * (1 + (services.randomBytes(1)[0] ?? 0) / 255))
}

import type { Arrival } from '../http/hosts.ts'
import { type Answer, refused, responseOf } from './answer.ts'
import { clientAddress, networkOf } from './network.ts'
import { changePassword } from './routes/change-password.ts'
import { chooseGrant } from './routes/choose-grant.ts'
import { confirm, start } from './routes/enrolment.ts'
import { forgot, reset } from './routes/forgotten-password.ts'
import { signIn } from './routes/password.ts'
import { sendCode, verifyCode } from './routes/phone.ts'
import { backup, code } from './routes/second-factor.ts'
import { signOut } from './routes/sign-out.ts'
import { isServed } from './session.ts'
import type { AuthServices, Call } from './services.ts'

/** All that can be asked under /api/auth, always by POST with JSON. */
const routes = new Map<string, (services: AuthServices, call: Call) => Promise<Answer>>([
  ['password/sign-in', signIn],
  ['password/code', code],
  ['password/backup', backup],
  ['password/forgot', forgot],
  ['password/reset', reset],
  ['password/change', changePassword],
  ['enrol/start', start],
  ['enrol/confirm', confirm],
  ['phone/send', sendCode],
  ['phone/verify', verifyCode],
  ['grant', chooseGrant],
  ['sign-out', signOut],
])

const prefix = '/api/auth/'
const largestBody = 16 * 1024

export interface Doorway {
  readonly trustedProxies: number
  readonly onError: (error: unknown) => void
}

/** Answers one request; whatever fails inside leaves as `busy`, with nothing of the inside in it. */
export async function handle(
  services: AuthServices,
  { trustedProxies, onError }: Doorway,
  request: Request,
  { socketAddress, arrival }: { readonly socketAddress: string; readonly arrival: Arrival },
): Promise<Response> {
  const route = routes.get(new URL(request.url).pathname.slice(prefix.length))
  if (route === undefined) return responseOf(refused('not-found'))
  if (request.method !== 'POST') return responseOf(refused('not-found', { status: 405 }))
  if (!ownOrigin(request.headers, arrival.baseUrl)) return responseOf(refused('not-allowed'))
  if (!isJson(request.headers)) return responseOf(refused('invalid-input', { status: 415 }))
  try {
    const body = await readBody(request)
    if (body === undefined) return responseOf(refused('invalid-input', { status: 413 }))
    const { headers } = request
    let session: ReturnType<Call['session']> | undefined
    const call: Call = {
      body: parsed(body),
      headers,
      address: clientAddress(headers, socketAddress, trustedProxies),
      network: networkOf(headers, socketAddress, trustedProxies),
      city: arrival.city,
      session: () => (session ??= sessionHere(services, headers, arrival)),
    }
    return responseOf(await route(services, call))
  } catch (error) {
    onError(error)
    return responseOf(refused('busy'))
  }
}

async function sessionHere({ callers, now }: AuthServices, headers: Headers, { city }: Arrival) {
  const session = (await callers.find(headers, now()))?.session
  return session !== undefined && isServed(city, session) ? session : undefined
}

/** A browser names the page a POST comes from; a page of another site has no business here. */
function ownOrigin(headers: Headers, baseUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin === null) return true
  if (origin === new URL(baseUrl).origin) return true
  // Without TLS the same server is reached as localhost, 127.0.0.1 and by its name in the office network.
  return baseUrl.startsWith('http://') && origin === `http://${headers.get('host') ?? ''}`
}

/** A form or a text can be posted across sites without asking; JSON cannot. */
function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')
}

async function readBody(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > largestBody) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GrantId, RegistrationId } from '@melati/domain/ids'
import { fromBase64url, toBase64url } from '../crypto/base64url.ts'
import { textOf } from '../crypto/bytes.ts'
import { newSealPair, openSealed, sealPrivateFrom } from '../crypto/seal.ts'
import type { DeviceRegistered } from '../device/registrations.ts'
import type { Json } from '../json.ts'
import type { CommandRecord } from '../outbox/record.ts'
import { answerPull, newFeed } from './feed.ts'
import type { Feed } from './feed.ts'

/** What goes wrong with one request; the first in the list meets the next request of its kind. */
export type Fault =
  | 'lose-request'
  | 'lose-reply'
  | 'stall'
  | { status: number; headers?: Record<string, string>; body: string }
  | { cutAfter: number }

export type Outcome = {
  seq: number
  id?: string
  status: string
  because?: string
  heldFor?: string
  result?: Json
  sentence?: Json
}

type Phone = {
  answer: DeviceRegistered
  revoked: boolean
  /** Push answers it as a stranger. */
  unknown: boolean
  outcomes: Map<number, { outcome: Outcome; payload: string }>
  applied: CommandRecord[]
  quarantined: { seq: number; sealed: string }[]
  lost: Json | undefined
}

export type Push = { at: number; seqs: number[]; bytes: number; authorization: string; cookie: string | undefined }

export type Peer = Awaited<ReturnType<typeof startPeer>>

/** A server that speaks the protocol over real HTTP, with a decision per command and faults on order. */
export async function startPeer() {
  const pair = await newSealPair()
  const privateKey = await sealPrivateFrom(pair.privateBytes)
  const phones = new Map<string, Phone>()
  const feed: Feed = newFeed()
  const peer = {
    phones,
    feed,
    pushes: [] as Push[],
    pulls: 0,
    pushFaults: [] as Fault[],
    pullFaults: [] as Fault[],
    /** What is done for every request until it is taken away, after the faults on order. */
    always: undefined as Fault | undefined,
    /** A proxy before it refuses longer pushes with a page of its own. */
    mostBytes: Infinity,
    decide: (_command: CommandRecord): Omit<Outcome, 'seq' | 'id'> => ({ status: 'applied' }),
    /** Files for a browser, by path. */
    pages: new Map<string, { type: string; body: string }>(),
    register,
    renew,
    url: '',
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function register(scopes: readonly string[] = []): DeviceRegistered {
    const token = randomUUID()
    const registrationId = RegistrationId.parse(randomUUID())
    const tenant = { slug: 'medan', name: 'Kota Medan' }
    const sealKey = toBase64url(pair.publicPoint)
    const answer = { registrationId, token, sealKey, grantId: GrantId.parse(randomUUID()), tenant, scopes }
    const fresh = { outcomes: new Map(), applied: [], quarantined: [], lost: undefined }
    phones.set(token, { answer, revoked: false, unknown: false, ...fresh })
    return answer
  }

  /** The same registration under a new token, as after a new sign-in. */
  function renew(answer: DeviceRegistered): DeviceRegistered {
    const phone = phones.get(answer.token)
    if (!phone) throw new Error('nobody has this token')
    const token = randomUUID()
    phones.delete(answer.token)
    phones.set(token, phone)
    phone.unknown = false
    phone.answer = { ...answer, token }
    return phone.answer
  }

  async function push(phone: Phone, body: { commands: { seq: number; sealed: string }[]; lost?: Json }) {
    const expected = () => (phone.outcomes.size === 0 ? 1 : Math.max(...phone.outcomes.keys()) + 1)
    const first = body.commands.find(({ seq }) => seq >= expected())
    if (first && first.seq !== expected())
      return { status: 409, body: { because: 'expected-seq', expectedSeq: expected() } }
    if (body.lost) phone.lost = body.lost
    const outcomes: Outcome[] = []
    for (const { seq, sealed } of body.commands) outcomes.push(...(await take(phone, seq, sealed)))
    return { status: 200, body: { outcomes, expectedSeq: expected(), ...(phone.revoked && { revoked: true }) } }
  }

  async function take(phone: Phone, seq: number, sealed: string): Promise<Outcome[]> {
    const plain = await openSealed(privateKey, fromBase64url(sealed), `${phone.answer.registrationId}:${seq}`)
    const command = plain && (JSON.parse(textOf(plain)) as CommandRecord)
    const stored = phone.outcomes.get(seq)
    if (!command || phone.revoked) {
      phone.quarantined.push({ seq, sealed })
      const outcome = { seq, ...(command && { id: command.id }), status: 'quarantined' }
      phone.outcomes.set(seq, { outcome, payload: '' })
      return [outcome]
    }
    const payload = JSON.stringify([command.path, command.input])
    if (stored) {
      const isSame = stored.outcome.id === command.id && stored.payload === payload
      return [isSame ? stored.outcome : { ...stored.outcome, status: 'mismatch', because: 'idempotency-mismatch' }]
    }
    return settle(phone, command, payload)
  }

  function settle(phone: Phone, command: CommandRecord, payload: string): Outcome[] {
    const { seq, id } = command
    const parent = [...phone.outcomes.values()].find(({ outcome }) => outcome.id === command.after)
    const isHeld = command.after !== undefined && parent?.outcome.status !== 'applied'
    const outcome: Outcome = isHeld
      ? { seq, id, status: 'held', ...(command.after && { heldFor: command.after }) }
      : { seq, id, ...peer.decide(command) }
    phone.outcomes.set(seq, { outcome, payload })
    if (outcome.status === 'applied') phone.applied.push(command)
    return [outcome, ...(outcome.status === 'applied' && command.corrects ? release(phone, command.corrects) : [])]
  }

  function release(phone: Phone, corrected: string): Outcome[] {
    return [...phone.outcomes.values()].flatMap((each) => {
      if (each.outcome.heldFor !== corrected) return []
      const { heldFor: _, ...rest } = each.outcome
      each.outcome = { ...rest, status: 'applied' }
      return [each.outcome]
    })
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const page = peer.pages.get(request.url ?? '')
    if (page) {
      response.writeHead(200, { 'content-type': page.type })
      return response.end(page.body)
    }
    if (request.method !== 'POST') {
      response.writeHead(404)
      return response.end()
    }
    const text = await bodyOf(request)
    const isPush = request.url === '/api/push'
    const faults = isPush ? peer.pushFaults : peer.pullFaults
    const tooLong: Fault = { status: 413, body: '<h1>Request Entity Too Large</h1>' }
    const fault = faults.shift() ?? (isPush && text.length > peer.mostBytes ? tooLong : peer.always)
    const body = JSON.parse(text) as { commands: { seq: number; sealed: string }[]; scopes: []; limit?: number }
    const { authorization = '', cookie } = request.headers
    if (isPush) {
      const seqs = body.commands.map(({ seq }) => seq)
      peer.pushes.push({ at: performance.now(), seqs, bytes: text.length, authorization, cookie })
    } else peer.pulls += 1
    if (fault === 'lose-request') return request.socket.destroy()
    if (fault === 'stall') return
    if (fault && typeof fault === 'object' && 'status' in fault) {
      response.writeHead(fault.status, { 'content-type': 'text/html', ...fault.headers })
      return response.end(fault.body)
    }
    const phone = phones.get(authorization.replace('Bearer ', ''))
    const answer =
      !phone || phone.unknown
        ? { status: 401, body: { because: 'token-unknown' } }
        : await answerFor(phone, isPush, body)
    if (fault === 'lose-reply') return request.socket.destroy()
    const out = JSON.stringify(answer.body)
    response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(out) })
    if (fault && typeof fault === 'object') {
      response.write(out.slice(0, fault.cutAfter))
      return setTimeout(() => request.socket.destroy(), 5)
    }
    return response.end(out)
  }

  function answerFor(
    phone: Phone,
    isPush: boolean,
    body: { commands: { seq: number; sealed: string }[]; scopes: []; limit?: number },
  ) {
    if (isPush) return push(phone, body)
    if (phone.revoked) return { status: 403, body: { because: 'registration-revoked' } }
    return { status: 200, body: answerPull(feed, body) }
  }

  const server: Server = createServer(
    (request, response) => void handle(request, response).catch(() => request.socket.destroy()),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  peer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return peer
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

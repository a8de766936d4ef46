import { lookup } from 'node:dns/promises'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { familyOf, isPublicAddress, literalAddress, webhookUrl } from './address.ts'

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

const resolve: Resolve = async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address)

export interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface PostOptions {
  readonly allowLocal: boolean
  readonly resolve?: Resolve | undefined
  /** Ms until the answer must have begun. */
  readonly patience?: number | undefined
}

/** What became of it: a status of the receiver, or why there is none. */
export type Posted = { readonly status: number } | { readonly why: 'address-refused' | 'no-answer' }

/**
 * Sends to an address that a user gave. The name is resolved once, every address it has must be public, and the
 * connection goes to those and no other, so that a second answer of its name server changes nothing. Nothing is followed and
 * nothing of what comes back is read.
 */
export async function post({ url: text, headers, body }: Post, options: PostOptions): Promise<Posted> {
  const url = webhookUrl(text, options.allowLocal)
  if (url === undefined) return { why: 'address-refused' }
  const isLocal = url.protocol === 'http:' || url.hostname === 'localhost'
  let addresses: readonly string[]
  try {
    const literal = literalAddress(url)
    addresses = literal === undefined ? await (options.resolve ?? resolve)(url.hostname) : [literal]
  } catch {
    return { why: 'no-answer' }
  }
  // What this machine itself is called is only looked up where the configuration opens it, and then must be this machine.
  const isOpen = isLocal
    ? isLoopback
    : literalAddress(url) !== undefined && options.allowLocal
      ? isKnown
      : isPublicAddress
  if (addresses.length === 0 || !addresses.every(isOpen)) return { why: 'address-refused' }
  return send(url, { headers, body }, addresses, options.patience ?? 10_000)
}

const isLoopback = (address: string) => address === '127.0.0.1' || address === '::1'
const isKnown = (address: string) => isLoopback(address) || isPublicAddress(address)

function send(
  url: URL,
  { headers, body }: Omit<Post, 'url'>,
  addresses: readonly string[],
  patience: number,
): Promise<Posted> {
  const pinned = addresses.map((address) => ({ address, family: familyOf(address) }))
  const look: LookupFunction = (_hostname, { all }, done) => {
    if (all === true) done(null, pinned)
    else done(null, pinned[0]?.address ?? '', pinned[0]?.family)
  }
  return new Promise((settle) => {
    const sent = { ...headers, 'content-length': String(Buffer.byteLength(body)) }
    const outgoing = (url.protocol === 'http:' ? plain : secure)(
      url,
      { method: 'POST', headers: sent, lookup: look, agent: false, signal: AbortSignal.timeout(patience) },
      (answer) => {
        settle({ status: answer.statusCode ?? 0 })
        answer.destroy()
      },
    )
    outgoing.on('error', () => settle({ why: 'no-answer' }))
    outgoing.end(body)
  })
}

import { fetchAt } from './fetch-at.ts'
import type { Kit } from './kit.ts'

interface ToldError {
  readonly code: number
  readonly message: string
  readonly data: { readonly httpStatus: number; readonly because: string; readonly reference?: string }
}

/** All that an answer may say; which of it, a test expects. */
export interface Told {
  readonly because?: string
  readonly sentence?: { readonly id: string; readonly en: string }
  readonly challengeId?: string
  readonly result?: { readonly data: unknown }
  readonly error?: ToldError
}

export interface BrowserAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: Told
}

/** A browser at a server's address, with a jar of cookies and the headers that our own pages send. */
export class Browser {
  readonly url: string
  readonly cookies = new Map<string, string>()
  /** The name it asks for, where that is not the server's address. */
  readonly #host: string | undefined
  constructor(url: string, host?: string) {
    this.url = url
    this.#host = host
  }

  async send(
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<BrowserAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie === '' ? {} : { cookie, 'x-melati-csrf': '1' }), ...init.headers }
    const asked = { redirect: 'manual' as const, ...init, headers }
    const url = `${this.url}${path}`
    const response = await (this.#host === undefined ? fetch(url, asked) : fetchAt(url, this.#host, asked))
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: (parsed(text) ?? {}) as Told }
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<BrowserAnswer> {
    const sent = { 'content-type': 'application/json', ...headers }
    return this.send(path, { method: 'POST', headers: sent, body: JSON.stringify(body) })
  }

  query(path: string, input: unknown, headers: Record<string, string> = {}): Promise<BrowserAnswer> {
    return this.send(`/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers })
  }

  mutate(path: string, input: unknown, headers: Record<string, string> = {}): Promise<BrowserAnswer> {
    return this.post(`/api/trpc/${path}`, input, headers)
  }

  /** By phone and one-time code, as a cadre does it. */
  async signIn(kit: Kit, phone: string): Promise<void> {
    const sent = await this.post('/api/auth/phone/send', { phone })
    const outbox = await kit.outbox.handle(new Request(`http://x/?to=${encodeURIComponent(phone)}`)).json()
    const { code } = (outbox as { messages: { values: { code: string } }[] }).messages[0]?.values ?? { code: '' }
    const verified = await this.post('/api/auth/phone/verify', { challengeId: sent.json.challengeId, code })
    if (verified.status !== 200) throw new Error(`could not sign in: ${verified.text}`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

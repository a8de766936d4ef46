import { createCipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto'

/** A command as a test writes it; what is left out is filled in. */
export interface TestCommand {
  readonly id?: string
  readonly path?: string
  readonly input: unknown
  readonly after?: string
  readonly corrects?: string
}

export interface ToldOutcome {
  readonly seq: number
  readonly id?: string
  readonly status: string
  readonly because?: string
  readonly heldFor?: string
  readonly field?: string
  readonly sentence?: { readonly id: string; readonly en: string }
}

export interface ToldScope {
  readonly scopeId: string
  readonly changes: readonly { readonly kind: string; readonly id: string; readonly row: unknown }[]
  readonly cursor: string
  readonly more: boolean
  readonly reset?: true
}

/** All that push and pull may say; which of it, a test expects. */
export interface PhoneBody {
  readonly outcomes?: readonly ToldOutcome[]
  readonly expectedSeq?: number
  readonly revoked?: true
  readonly because?: string
  readonly epoch?: string
  readonly scopes?: readonly ToldScope[]
  readonly left?: readonly string[]
  readonly all?: readonly string[]
  readonly reflectedSeq?: number
}

export interface PhoneAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: PhoneBody
}

/** A phone that speaks the wire protocol, written from its description and not from the client's code. */
export class Phone {
  readonly #url: string
  readonly #registration: { registrationId: string; token: string }
  readonly #sealKey: Buffer
  next = 1
  headers: Record<string, string> = { 'x-melati-version': '1' }

  constructor(url: string, registration: { registrationId: string; token: string }, sealKey: string) {
    this.#url = url
    this.#registration = registration
    this.#sealKey = Buffer.from(sealKey, 'base64url')
  }

  /** Seals commands under the next numbers. */
  seal(...commands: readonly TestCommand[]): { seq: number; sealed: string; id: string }[] {
    const session = createECDH('prime256v1')
    const epk = session.generateKeys()
    const key = Buffer.from(hkdfSync('sha256', session.computeSecret(this.#sealKey), epk, 'melati-seal-1', 32))
    return commands.map((command) => {
      const seq = this.next++
      const id = command.id ?? randomUUID()
      const { path = 'notes.write', input, after, corrects } = command
      const record = { id, seq, path, input, madeAt: new Date().toISOString(), after, corrects }
      return { seq, id, sealed: this.#sealed(key, epk, seq, JSON.stringify(record)) }
    })
  }

  #sealed(key: Buffer, epk: Buffer, seq: number, text: string): string {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    cipher.setAAD(Buffer.from(`${this.#registration.registrationId}:${seq}`))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    return Buffer.concat([Buffer.of(1), epk, iv, body]).toString('base64url')
  }

  push(
    records: readonly { seq: number; sealed: string }[],
    lost?: { count: number; since: string | null },
    registrationId?: string,
  ): Promise<PhoneAnswer> {
    const commands = records.map(({ seq, sealed }) => ({ seq, sealed }))
    return this.#post('/api/push', { registrationId, commands, lost })
  }

  send(...commands: readonly TestCommand[]): Promise<PhoneAnswer> {
    return this.push(this.seal(...commands))
  }

  pull(scopes: readonly { scopeId: string; cursor: string | null }[], limit?: number): Promise<PhoneAnswer> {
    return this.#post('/api/pull', { scopes, limit })
  }

  async #post(path: string, body: unknown): Promise<PhoneAnswer> {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.#registration.token}`,
        ...this.headers,
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, headers: response.headers, body: (await response.json()) as PhoneBody }
  }
}

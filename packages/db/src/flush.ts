import pg from 'pg'
import type { Statement } from './query.ts'

export interface Answered {
  readonly rows: unknown[]
  /** What the server says it did: `SELECT 3`, `COMMIT`. */
  readonly did: string
}

/**
 * Sends statements as one packet that ends in one Sync, and answers each. Of a failure the first is thrown; nothing behind
 * it was run, so whoever began a transaction has to end it.
 */
export async function flush(client: pg.PoolClient, statements: readonly Statement[]): Promise<Answered[]> {
  const sent = new Flush(client, statements)
  client.query(sent)
  try {
    return await sent.answered
  } catch (error) {
    // Its own stack leads to the socket; this one leads to whoever asked.
    if (error instanceof Error) Error.captureStackTrace(error, flush)
    throw error
  }
}

/** A statement of this connection failed when it was first prepared: whether the server knows it by now is not known. */
export const isSpoiled = (client: pg.PoolClient): boolean => spoiled.has(client)

const spoiled = new WeakSet<pg.PoolClient>()

/** The rows of a statement: names of its columns, and what reads the text of each. */
interface Shape {
  readonly names: readonly string[]
  readonly readers: readonly ((text: string) => unknown)[]
}

/** What named statements answer, by connection: they are prepared and described once. */
const shapes = new WeakMap<pg.PoolClient, Map<string, Shape>>()

/** The part of the base library's connection that its own queries write to. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void }
  parse(message: { name: string; text: string; types: readonly number[] }): void
  bind(message: { statement: string; values: readonly (string | Buffer | null)[] }): void
  describe(message: { type: 'P'; name: string }): void
  execute(message: null): void
  sync(): void
}

const nothing: Shape = { names: [], readers: [] }

/** Of the base library's own class, since a pipelining client takes no other. It calls the handlers below. */
class Flush extends pg.Query {
  readonly answered: Promise<Answered[]>
  readonly #client: pg.PoolClient
  readonly #statements: readonly Statement[]
  readonly #known: Map<string, Shape>
  readonly #values: readonly (string | Buffer | null)[][]
  readonly #done: Answered[] = []
  readonly #new: { readonly name: string; readonly at: number }[] = []
  readonly #described: Shape[] = []
  #rows: unknown[] = []
  #shape: Shape | undefined
  #broken: unknown
  #resolve: (answered: Answered[]) => void = () => {}
  #reject: (reason: unknown) => void = () => {}

  constructor(client: pg.PoolClient, statements: readonly Statement[]) {
    super({ text: '' })
    this.#client = client
    this.#statements = statements
    this.#known = shapes.get(client) ?? new Map<string, Shape>()
    shapes.set(client, this.#known)
    // Before anything is on its way: what cannot be sent throws here.
    this.#values = statements.map(({ values }) => values.map((value) => utils.prepareValue(value)))
    this.answered = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  override submit = (connection: unknown): void => {
    const wire = connection as Wire
    wire.stream.cork()
    try {
      for (const [at, { name, text }] of this.#statements.entries()) {
        const statement = name ?? ''
        const isKnown = name !== undefined && (this.#known.has(name) || this.#new.some((one) => one.name === name))
        if (!isKnown) wire.parse({ name: statement, text, types: [] })
        wire.bind({ statement, values: this.#values[at] ?? [] })
        if (name === undefined || !this.#known.has(name)) wire.describe({ type: 'P', name: '' })
        if (name !== undefined && !isKnown) this.#new.push({ name, at })
        wire.execute(null)
      }
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#shape = {
      names: fields.map(({ name }) => name),
      readers: fields.map(
        ({ dataTypeID }) => this.#client.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
      ),
    }
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#broken !== undefined) return
    const { names, readers } = this.#shapeHere()
    const row: Record<string, unknown> = {}
    try {
      for (const [index, text] of fields.entries())
        row[names[index] ?? ''] = text === null ? null : readers[index]?.(text)
      this.#rows.push(row)
    } catch (error) {
      this.#broken = error
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#described.push(this.#shapeHere())
    this.#done.push({ rows: this.#rows, did: text })
    this.#rows = []
    this.#shape = undefined
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handleError(error: unknown): void {
    if (this.#new.length > 0) spoiled.add(this.#client)
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    for (const { name, at } of this.#new) this.#known.set(name, this.#described[at] ?? nothing)
    if (this.#broken === undefined) this.#resolve(this.#done)
    else this.#reject(this.#broken)
  }

  #shapeHere(): Shape {
    const name = this.#statements[this.#done.length]?.name
    return this.#shape ?? (name === undefined ? nothing : (this.#known.get(name) ?? nothing))
  }
}

/** How the base library writes a value; it exports this without saying so in its types. */
const { utils } = pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }

import { CommandId } from '@melati/domain/ids'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import type { TRPCClient, TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter, inferRouterInputs } from '@trpc/server'

export type ApiOptions = {
  /** The protocol this build speaks. */
  version: number
  url?: string
  fetch?: typeof fetch
}

/** Most calls the server takes in one request. */
const mostCalls = 10

/** Cookies go along to our own origin only; the header that no foreign form can send says the page is ours. */
export function apiLinks<R extends AnyTRPCRouter>(options: ApiOptions): TRPCLink<R>[] {
  const { version, url = '/api/trpc' } = options
  const send = options.fetch ?? globalThis.fetch.bind(globalThis)
  return [
    httpBatchLink<AnyTRPCRouter>({
      url,
      maxItems: mostCalls,
      headers: { 'x-melati-version': String(version), 'x-melati-csrf': '1' },
      fetch: (input, init) => send(input as string, { ...(init as RequestInit), credentials: 'same-origin' }),
    }),
  ]
}

export function createApi<R extends AnyTRPCRouter>(options: ApiOptions): TRPCClient<R> {
  return createTRPCClient<R>({ links: apiLinks<R>(options) })
}

/** What a mutation takes: the order, under an id that makes a repeat of it harmless. Mint it once per form, not per try. */
export function commandInput<T>(
  input: T,
  newId: () => string = () => crypto.randomUUID(),
): { id: CommandId; input: T } {
  return { id: CommandId.parse(newId()), input }
}

type PathsOf<Inputs> = {
  [Module in keyof Inputs & string]: {
    [Name in keyof Inputs[Module] & string]: Inputs[Module][Name] extends { id: string; input: infer Input }
      ? { path: `${Module}.${Name}`; input: Input }
      : never
  }[keyof Inputs[Module] & string]
}[keyof Inputs & string]

/** Every mutation that is a command, by its path, with the input that goes into the outbox. */
export type CommandInputs<R extends AnyTRPCRouter> = {
  [P in PathsOf<inferRouterInputs<R>> as P['path']]: P['input']
}

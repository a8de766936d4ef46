import type { $ZodType } from 'zod/v4/core'
import type { Query } from '@melati/db/query'
import type { AnyRouter } from '@trpc/server'
import type { AheadOf } from '../ahead.ts'
import type { Meta } from '../trpc.ts'
import { knowsFields } from './known-fields.ts'
import type { HttpRefusal } from './refusal.ts'
import { parseJson, readJson } from './read-json.ts'

/** One call of a request: a single one, or a part of a batch. */
export interface Call {
  readonly path: string
  readonly input: unknown
}

export interface Calls {
  readonly isBatch: boolean
  readonly calls: readonly Call[]
}

export type ReadCalls = ({ readonly ok: true } & Calls) | { readonly ok: false; readonly refusal: HttpRefusal }

/** Calls of one batch; a client of ours never sends more. */
const MOST = 10

/**
 * What a request asks for, by tRPC's own protocol: `/path?input=…`, or `/path,path?batch=1` with inputs under their
 * index. Queries come by GET or by POST, where their input is long; mutations by POST with JSON and by nothing else.
 */
export async function readCalls(request: Request, prefix: string): Promise<ReadCalls> {
  const { method } = request
  if (method !== 'GET' && method !== 'POST') return refuse({ status: 405, because: 'not-found', allow: 'GET, POST' })
  const url = new URL(request.url)
  const named = decoded(url.pathname.slice(prefix.length))
  if (named === undefined) return refuse({ status: 400, because: 'invalid-input' })
  const isBatch = url.searchParams.get('batch') === '1'
  const paths = isBatch ? named.split(',') : [named]
  if (paths.length > MOST) return refuse({ status: 400, because: 'too-many-calls' })
  // Said in the address and in the body, it is said twice.
  if (method === 'POST' && url.searchParams.has('input')) return refuse({ status: 400, because: 'invalid-input' })
  const given = method === 'POST' ? await readJson(request) : parseJson(url.searchParams.get('input') ?? 'null')
  if (!given.ok) return given
  // A GET without input, and the body that a client sends for none.
  const value = given.value === null ? undefined : given.value
  if (!isBatch) return { ok: true, isBatch, calls: [{ path: named, input: value }] }
  if (value !== undefined && !isRecord(value)) return refuse({ status: 400, because: 'invalid-input' })
  return { ok: true, isBatch, calls: paths.map((path, index) => ({ path, input: value?.[String(index)] })) }
}

/** What a path names, if anything: the procedures are looked up as own keys and as nothing else. */
export function kindOf(router: AnyRouter, path: string): 'query' | 'mutation' | undefined {
  const type = procedureOf(router, path)?.type
  return type === 'query' || type === 'mutation' ? type : undefined
}

/** What a query reads first, if it says so and its input is one. */
export function aheadOf(router: AnyRouter, { path, input }: Call, of: AheadOf): readonly Query[] | undefined {
  const procedure = procedureOf(router, path)
  return procedure?.type === 'query' ? procedure.meta?.ahead?.(of, input) : undefined
}

/** Whether a call names only fields that its procedure takes. */
export function isKnown(router: AnyRouter, { path, input }: Call): boolean {
  const schemas = procedureOf(router, path)?.inputs ?? []
  return schemas.length > 1 || knowsFields(schemas[0], input)
}

interface Defined {
  readonly type: string
  readonly meta?: Meta
  readonly inputs: readonly $ZodType[]
}

function procedureOf(router: AnyRouter, path: string): Defined | undefined {
  const procedures: Readonly<Record<string, unknown>> = router._def.procedures
  return Object.hasOwn(procedures, path) ? (procedures[path] as { _def: Defined })._def : undefined
}

const refuse = (refusal: HttpRefusal): ReadCalls => ({ ok: false, refusal })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

import { createHash } from 'node:crypto'
import type { Context } from '@melati/api/context'
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server'
import type { $ZodType } from 'zod/v4/core'
import { appRouter } from '../app-router.ts'

export interface Procedure {
  readonly path: string
  readonly type: 'query' | 'mutation'
  readonly isCommand: boolean
  readonly input: $ZodType | undefined
}

/** Every procedure of the router, as the HTTP door finds them. */
export const procedures: readonly Procedure[] = Object.entries(
  appRouter._def.procedures as unknown as Readonly<Record<string, { _def: Definition }>>,
).map(([path, { _def }]) => ({
  path,
  type: _def.type,
  isCommand: _def.meta?.command !== undefined,
  input: _def.inputs[0],
}))

interface Definition {
  readonly type: 'query' | 'mutation'
  readonly meta?: { readonly command?: unknown }
  readonly inputs: readonly $ZodType[]
}

export interface DoorAnswer {
  readonly isRefused: boolean
  readonly code: string | null
  /** All that goes out. */
  readonly text: string
}

/** Calls a procedure as the HTTP door does. Ids and secrets that the server mints are the same in every call. */
export async function knock({ path, type }: Procedure, context: Context, input: unknown): Promise<DoorAnswer> {
  const ctx = { ...context, ...mint() }
  try {
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx,
      getRawInput: () => Promise.resolve(input),
      signal: undefined,
      batchIndex: 0,
    })
    const { status } = (data ?? {}) as { status?: unknown }
    return {
      isRefused: typeof status === 'string' && status !== 'applied',
      code: null,
      text: JSON.stringify(data) ?? 'nothing',
    }
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    const shape = getTRPCErrorShape({ config: appRouter._def._config, error, type, path, input: undefined, ctx })
    return { isRefused: true, code: error.code, text: JSON.stringify(shape) }
  }
}

function mint(): Pick<Context, 'newId' | 'randomBytes'> {
  let ids = 0
  let bytes = 0
  return {
    newId: () => `00000000-0000-4000-a000-${(ids += 1).toString(16).padStart(12, '0')}`,
    randomBytes: (length) => {
      const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
        createHash('sha256')
          .update(`knock ${(bytes += 1)}`)
          .digest(),
      )
      return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
    },
  }
}

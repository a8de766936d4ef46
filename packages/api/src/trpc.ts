import { initTRPC } from '@trpc/server'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { $ZodIssue } from 'zod/v4/core'
import { $ZodError } from 'zod/v4/core'
import type { Ahead } from './ahead.ts'
import type { AnyCommand } from './command/define.ts'
import type { Context } from './context.ts'
import { sentenceOf } from '@melati/domain/refusal'
import { referenceOf } from './http/reference.ts'
import { RefusalError } from './refusal-error.ts'
import { whatFailed } from './what-failed.ts'

export interface Meta {
  /** Set on a mutation built by `command`, so that a phone's batch can find it. */
  readonly command?: AnyCommand
  /** Callable without a grant: the procedure itself says what it needs. */
  readonly open?: boolean
  /** What a query of a tenant reads first. */
  readonly ahead?: Ahead
}

/** Nothing of the inside leaves in an error: no stack, no SQL, no table, no value (ASVS 16.5.1). */
export const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const { because, code, status, isDefect } = whatFailed(error, shape.data.httpStatus)
      const refused = error instanceof RefusalError ? error.refused : undefined
      const fields = error.cause instanceof $ZodError ? error.cause.issues.map(fieldOf) : undefined
      return {
        code: TRPC_ERROR_CODES_BY_KEY[code],
        message: because,
        data: {
          code,
          httpStatus: status,
          because,
          sentence: sentenceOf(because),
          ...(refused?.field === undefined ? {} : { field: refused.field }),
          ...(refused?.hint === undefined ? {} : { hint: refused.hint }),
          ...(fields === undefined ? {} : { fields }),
          ...(isDefect && ctx !== undefined ? { reference: referenceOf(ctx.requestId) } : {}),
        },
      }
    },
  })

/** Which field, and what was expected there. */
function fieldOf(issue: $ZodIssue) {
  return { field: issue.path.join('.'), expected: issue.message }
}

export const router = t.router

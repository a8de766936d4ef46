import { initTRPC } from '@trpc/server'
import type { $ZodIssue } from 'zod/v4/core'
import { $ZodError } from 'zod/v4/core'
import type { AnyCommand } from './command/define.ts'
import type { Context } from './context.ts'
import { sentenceOf } from '@melati/domain/refusal'
import { RefusalError } from './refusal-error.ts'

export interface Meta {
  /** Set on a mutation built by `command`, so that a phone's batch can find it. */
  readonly command?: AnyCommand
  /** Callable without a grant: the procedure itself says what it needs. */
  readonly open?: boolean
}

/** Nothing of the inside leaves in an error: no stack, no SQL, no table, no value (ASVS 16.5.1). */
export const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const because = error instanceof RefusalError ? error.refused.because : reasonOf(error)
      const fields = error.cause instanceof $ZodError ? error.cause.issues.map(fieldOf) : undefined
      return {
        code: shape.code,
        message: because,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          because,
          sentence: sentenceOf(because),
          ...(error instanceof RefusalError && error.refused.field !== undefined ? { field: error.refused.field } : {}),
          ...(error instanceof RefusalError && error.refused.hint !== undefined ? { hint: error.refused.hint } : {}),
          ...(fields === undefined ? {} : { fields }),
        },
      }
    },
  })

function reasonOf(error: { code: string; cause?: unknown }) {
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return 'invalid-input'
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') return 'not-found'
  return 'busy'
}

/** Which field, and what was expected there. */
function fieldOf(issue: $ZodIssue) {
  return { field: issue.path.join('.'), expected: issue.message }
}

export const router = t.router

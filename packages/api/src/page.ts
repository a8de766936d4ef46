import * as z from 'zod/mini'
import type { Context } from './context.ts'
import { openText, sealText } from './keys/sealed-text.ts'
import { refuseWith } from './refusal-error.ts'

/** Where a page of a list ended: the text it is ordered by, and the id that tells equals apart. */
export interface PageKey {
  readonly at: string
  readonly id: string
}

export const cursor = z.optional(z.string().check(z.maxLength(2_000)))

/** The input of every list: at most a hundred rows, from where the last page ended. */
export const page = { cursor, limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50) }

/** What a query is called with. */
interface Asked {
  readonly ctx: Pick<Context, 'keys' | 'randomBytes' | 'tenant'>
  readonly path: string
  readonly input: { readonly cursor?: string | undefined; readonly limit?: number | undefined }
}

export interface Pages {
  /** Null for the first page. */
  readonly after: PageKey | null
  /** Out of one row more than asked for: the page, and where the next one starts; null when there is none. */
  of<Row>(
    found: readonly Row[],
    limit: number,
    keyOf: (row: Row) => PageKey,
  ): { readonly rows: Row[]; readonly next: string | null }
}

const INFO = 'melati-page-1'

/**
 * The pages of a list. Where one ended is sealed to the city, the procedure and everything else that was asked for, but not
 * to how many: at any other question it refuses `invalid-input`, as for text we did not make.
 */
export function pagesOf({ ctx: { keys, randomBytes, tenant }, path, input }: Asked): Pages {
  const key = keys.derive(INFO)
  // A schema puts the fields of what it parsed in its own order.
  const bound = JSON.stringify([tenant?.tenantId ?? null, path, { ...input, cursor: undefined, limit: undefined }])
  const text = input.cursor === undefined ? null : openText(key, input.cursor, bound)
  if (text === undefined) refuseWith('invalid-input', { field: 'cursor' })
  return {
    after: text === null ? null : (JSON.parse(text) as PageKey),
    of(found, limit, keyOf) {
      const rows = found.slice(0, limit)
      const last = found.length > limit ? rows.at(-1) : undefined
      return {
        rows,
        next: last === undefined ? null : sealText(key, JSON.stringify(keyOf(last)), bound, randomBytes(12)),
      }
    },
  }
}

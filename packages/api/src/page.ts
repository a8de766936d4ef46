import * as z from 'zod/mini'
import { refuseWith } from './refusal-error.ts'

/** Where a page of a list ended: the text it is ordered by, and the id that tells equals apart. */
export interface PageKey {
  readonly at: string
  readonly id: string
}

const Key = z.object({ at: z.string().check(z.maxLength(500)), id: z.uuid() })

/** The input of every list: at most a hundred rows, from where the last page ended. */
export const page = {
  cursor: z.optional(z.string().check(z.maxLength(2_000))),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
}

/** Null for the first page; refuses `invalid-input` for text we did not make. */
export function openCursor(cursor: string | undefined): PageKey | null {
  if (cursor === undefined) return null
  const parsed = Key.safeParse(parse(cursor))
  return parsed.success ? parsed.data : refuseWith('invalid-input', { field: 'cursor' })
}

/** Out of one row more than asked for: the page, and where the next one starts; null when there is none. */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
  keyOf: (row: Row) => PageKey,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last !== undefined ? sealCursor(keyOf(last)) : null }
}

const sealCursor = ({ at, id }: PageKey): string => Buffer.from(JSON.stringify({ at, id })).toString('base64url')

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

import type { Entry } from './overlay.ts'

export type Row<T> = { id: string; scopeId: string; row: T }

/** `T` is the feed's word for it: rows come from our own server, which made them of that type. */
export function selectRows<T>(ofKind: { readonly [id: string]: Entry } | undefined, scopeId?: string): Row<T>[] {
  return Object.entries(ofKind ?? {}).flatMap(([id, entry]) =>
    scopeId === undefined || entry.scopeId === scopeId ? [{ id, scopeId: entry.scopeId, row: entry.row as T }] : [],
  )
}

import type { CommandId } from '@melati/domain/ids'
import type { Json } from '../json.ts'

export type Entry = { readonly scopeId: string; readonly row: Json }

/** Everything a cadre has on her phone: kind, then id. */
export type Rows = { readonly [kind: string]: { readonly [id: string]: Entry } }

/**
 * What a command that the server has not yet answered for does to the rows, as far as the phone can tell. Pure, and harmless
 * when its effect is already there: for a moment a row may have come back and its command still be laid over it.
 */
export type Overlay = (rows: Rows, input: Json, command: { id: CommandId; madeAt: string }) => Rows

/** By path of the command. */
export type Overlays = { readonly [path: string]: Overlay }

export type Pending = { id: CommandId; path: string; madeAt: string; input: Json | null }

export function layOver(rows: Rows, pending: readonly Pending[], overlays: Overlays): Rows {
  return pending.reduce((laid, { id, path, madeAt, input }) => {
    const overlay = overlays[path]
    return overlay && input !== null ? overlay(laid, input, { id, madeAt }) : laid
  }, rows)
}

export function putRow(rows: Rows, kind: string, id: string, scopeId: string, row: Json): Rows {
  return { ...rows, [kind]: { ...rows[kind], [id]: { scopeId, row } } }
}

export function dropRow(rows: Rows, kind: string, id: string): Rows {
  const { [id]: _, ...others } = rows[kind] ?? {}
  return { ...rows, [kind]: others }
}

import type { KeyRing } from '../keys/key-ring.ts'
import { openText, sealText } from '../keys/sealed-text.ts'

/** Where a phone stands in one scope's feed. Sealed, so that it tells nothing and fits no other tenant or scope. */
export interface Cursor {
  readonly tenantId: number
  readonly scopeId: string
  /** Of the server that gave it: its system id, timeline and restores. */
  readonly epoch: string
  readonly xid: string
  readonly seq: number
}

const INFO = 'melati-cursor-1'

export const sealCursor = (keys: KeyRing, cursor: Cursor, iv: Uint8Array): string =>
  sealText(keys.derive(INFO), JSON.stringify(cursor), '', iv)

/** Undefined for anything that this installation did not seal. */
export function openCursor(keys: KeyRing, sealed: string): Cursor | undefined {
  const text = openText(keys.derive(INFO), sealed, '')
  return text === undefined ? undefined : (JSON.parse(text) as Cursor)
}

import { mostCommandsInPush } from '../protocol.ts'
import type { OutboxRecord } from './record.ts'

/** Sealed bytes in one push; above it a slow line takes minutes for what a cut then throws away. */
const mostBytes = 192 * 1024

/** The next commands in order, at most `size` and never more than fits, but always the first. */
export function pickBatch(inOrder: readonly OutboxRecord[], size: number): OutboxRecord[] {
  let bytes = 0
  const fits = inOrder.slice(0, size).findIndex((record, index) => {
    bytes += record.sealedSize
    return index > 0 && bytes > mostBytes
  })
  return inOrder.slice(0, fits === -1 ? size : fits)
}

export const fullBatch = mostCommandsInPush

/** After a try that brought no answer: down to one, so that a line that carries anything carries something. */
export function shrink(size: number): number {
  return Math.max(1, Math.floor(size / 2))
}

export function grow(size: number): number {
  return Math.min(fullBatch, size * 2)
}

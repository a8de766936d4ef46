import type { Lost, Mark } from './marker.ts'

export type Held = {
  /** Numbers of the records that are in the outbox, any state. */
  seqs: readonly number[]
  /** The next number by the outbox's own counter; undefined when the counter itself is gone. */
  next: number | undefined
}

/** What the phone can tell by itself: its marker knows of unsent work, and the outbox has not even a counter. */
export function suspectLoss(mark: Mark | undefined, held: Held): Lost | undefined {
  if (!mark) return undefined
  if (mark.lost) return mark.lost
  return held.next === undefined && mark.unsent > 0
    ? { count: mark.unsent, since: mark.since, known: false }
    : undefined
}

/** What is known once the server has said which number it wants next: every later one that was given and is not here is gone. */
export function countLoss(mark: Mark | undefined, held: Held, expectedSeq: number): Lost | undefined {
  const high = Math.max(mark?.high ?? 0, (held.next ?? 1) - 1)
  const stillHere = held.seqs.filter((seq) => seq >= expectedSeq && seq <= high).length
  const count = high - expectedSeq + 1 - stillHere
  return count > 0 ? { count, since: mark?.lost?.since ?? mark?.since ?? null, known: true } : undefined
}

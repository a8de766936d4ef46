import type { Day } from '@melati/domain/day'
import { hourOf } from '../calendar.ts'
import type { Batch } from '../order.ts'

/** A batch and when it is written down. */
export interface Timed extends Batch {
  readonly at: Date
}

/** Desks write between nine and three. */
const [opens, hours] = [9, 6]

/** Batches day by day, those of one day in the order given and spread over its hours: as the log of a city tells it. */
export function inTime(batches: readonly Batch[]): Timed[] {
  const days = Map.groupBy(batches, ({ on }) => on)
  return [...days.keys()].toSorted().flatMap((day: Day) => {
    const found = days.get(day) ?? []
    return found.map((batch, n) => ({ ...batch, at: hourOf(day, opens + (hours * n) / found.length) }))
  })
}

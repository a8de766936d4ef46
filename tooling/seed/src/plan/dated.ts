import { addDays, type Day } from '@melati/domain/day'
import { lastDay, periodOf } from '@melati/domain/period'
import type { Desk } from '../accounts-of-city.ts'
import { type Calendar, earlier, firstDays, later } from '../calendar.ts'
import { type Batch, batchesOf, type Order } from '../order.ts'

/** An order and the day of what it tells. */
export interface Dated {
  readonly on: Day
  readonly by: Desk
  readonly order: Order
}

/**
 * What happened in each month, written down at its end or on the last day of all, and not before what was there is; equal
 * orders beside each other, so that they are written together.
 */
export function monthByMonth(what: string, dated: readonly Dated[], calendar: Calendar): Batch[] {
  const [earliest, latest] = [addDays(firstDays.othersOf(calendar), 1), calendar.end]
  const months = Map.groupBy(dated, ({ on }) => periodOf(on))
  return [...months.keys()].toSorted().flatMap((month) => {
    const last = lastDay(month)
    const on = later(earliest, earlier(last, latest))
    return [...Map.groupBy(months.get(month) ?? [], ({ by }) => by)].flatMap(([by, found]) => {
      const orders = found.map(({ order }) => order)
      return batchesOf({ what, by, on }, [...Map.groupBy(orders, ({ path }) => path).values()].flat())
    })
  })
}

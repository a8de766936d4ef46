import { asking } from '@melati/api/procedures'
import { read } from '@melati/db/tenancy'
import { addDays } from '@melati/domain/day'
import { type Period, periodFromNumber, periodNumber } from '@melati/domain/period'
import { closesOn, nextToClose } from '@melati/domain/statistics/closing'
import { monthQueries, publicationOfMonth } from '../counted.ts'
import { wantedPeriods } from '../due.ts'
import { publishedPeriods } from '../queries.ts'
import type { PublicCell } from '../publication.ts'

/**
 * What is published next and on which day, how much of it would be left out as it stands today, and what is published
 * already. `preview` is null while something of the month still waits to be counted.
 */
export const upcoming = asking.query(async ({ ctx }) => {
  const { tenantId, tenant } = ctx
  const { calendar } = tenant.settings
  const next = nextToClose(calendar, ctx.now(), tenant.timeZone)
  const [published, ...rows] = await read(
    ctx.db,
    tenantId,
    publishedPeriods(tenantId, null),
    ...monthQueries(tenantId, periodNumber(next)),
  )
  const publication = publicationOfMonth(tenant, rows)
  const months = published.map((row) => ({ ...row, period: periodFromNumber(row.period) }))
  return {
    next: { period: next, publishesOn: addDays(closesOn(next, calendar), 1) },
    preview: publication === undefined ? null : leftOut(publication.cells),
    late: lateOf(wantedPeriods(tenant, ctx.now()), months),
    published: months,
  }
})

/** By measure, in the order they are published. */
function leftOut(cells: readonly PublicCell[]) {
  return [...Map.groupBy(cells, ({ measure }) => measure)].map(([measure, all]) => ({
    measure,
    cells: all.length,
    small: all.filter(({ why }) => why === 'small').length,
    held: all.filter(({ why }) => why === 'held').length,
    complement: all.filter(({ why }) => why === 'complement').length,
  }))
}

/** Closed months after the first published one that are not there yet. */
function lateOf(wanted: readonly Period[], months: readonly { readonly period: Period }[]): Period[] {
  const there = new Set(months.map(({ period }) => period))
  const first = months.at(-1)?.period
  return wanted.filter((period) => !there.has(period) && first !== undefined && period > first)
}

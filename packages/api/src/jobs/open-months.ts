import { ask } from '@melati/db/tenancy'
import type { Figures } from '@melati/db/figures/define'
import { openPeriods } from '@melati/db/figures/periods'
import { tenantDirectory } from '@melati/db/tenants'
import { today } from '@melati/domain/day'
import { periodNumber, periodOf } from '@melati/domain/period'
import type { Services } from '../context.ts'

export type MonthsServices = Pick<Services, 'db' | 'now' | 'log'>

/**
 * Opens the month that has begun in each tenant's own zone, from the month the tenant was made. `open` remembers what is
 * open already, so that nothing is asked of the database but once a month and tenant.
 */
export async function openMonths(
  { db, now, log }: MonthsServices,
  figures: readonly Figures[],
  open: Map<number, number>,
): Promise<void> {
  const [tenants] = await ask(db, tenantDirectory())
  for (const { tenantId, timeZone, createdAt } of tenants) {
    const at = now()
    const current = periodNumber(periodOf(today(at, timeZone)))
    if (open.get(tenantId) === current) continue
    const first = Math.min(current, periodNumber(periodOf(today(new Date(createdAt), timeZone))))
    for (const one of figures) {
      const opened = await openPeriods(db, tenantId, one, { first, current, now: at.toISOString() })
      if (opened > 0) log.info({ tenantId, figures: one.name, period: current, opened }, 'months opened')
    }
    open.set(tenantId, current)
  }
}

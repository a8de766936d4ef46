import type { Context } from '@melati/api/context'
import { completeTenant } from '@melati/api/tenant'
import { ask } from '@melati/db/tenancy'
import { type Period, periodFromNumber, periodNumber } from '@melati/domain/period'
import { cityWith } from '../../cities/published.ts'
import type { PublishedMonth } from '../files.ts'
import { areasOf, cellsOf, correctionsOf, publishedPeriods } from '../queries.ts'

/** A city by its public address; undefined where there is none that tells its statistics. */
export async function openCity(ctx: Pick<Context, 'db'>, slug: string) {
  const entry = await cityWith(ctx, slug, 'statistics')
  return entry && completeTenant(entry)
}

/** A published month of a city, the latest unless one is named. Read from what is published and from nothing else. */
export async function publishedMonth(
  { db }: Pick<Context, 'db'>,
  { tenantId, slug, name, code }: { tenantId: number; slug: string; name: string; code: string },
  period: Period | null,
): Promise<PublishedMonth | undefined> {
  const [[meta]] = await ask(db, publishedPeriods(tenantId, period === null ? null : periodNumber(period)))
  if (meta === undefined) return undefined
  const [areas, cells, corrections] = await ask(
    db,
    areasOf(tenantId, meta.period),
    cellsOf(tenantId, meta.period),
    correctionsOf(tenantId, meta.period),
  )
  return { city: { slug, name, code }, period: periodFromNumber(meta.period), meta, areas, cells, corrections }
}

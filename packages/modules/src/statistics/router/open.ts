import { open } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask } from '@melati/db/tenancy'
import { Period, periodFromNumber } from '@melati/domain/period'
import { Slug } from '@melati/domain/slug'
import * as z from 'zod/mini'
import { definitions } from '../definitions.ts'
import { publishedPeriods } from '../queries.ts'
import { openCity, publishedMonth } from './month.ts'

/** The months that a city has published, the latest first. */
export const periods = open.input(z.object({ slug: Slug })).query(async ({ ctx, input }) => {
  const city = await openCity(ctx, input.slug)
  if (city === undefined) refuseWith('not-found')
  const [found] = await ask(ctx.db, publishedPeriods(city.tenantId, null))
  return found.map((row) => ({ ...row, period: periodFromNumber(row.period) }))
})

/**
 * All numbers of a published month, the latest unless one is named; `value` is null where a number is left out. `measures`
 * says what each counts.
 */
export const period = open.input(z.object({ slug: Slug, period: z.optional(Period) })).query(async ({ ctx, input }) => {
  const city = await openCity(ctx, input.slug)
  if (city === undefined) refuseWith('not-found')
  const month = await publishedMonth(ctx, city, input.period ?? null)
  if (month === undefined) refuseWith('not-found')
  const { meta, areas, cells, corrections } = month
  return { ...meta, city: month.city, period: month.period, measures: definitions, areas, cells, corrections }
})

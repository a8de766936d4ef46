import type { Tenant } from '@melati/api/context'
import type { Figures } from '@melati/db/figures/define'
import { type AreaOfMonth, areasOfMonth } from '@melati/db/figures/month'
import type { RowsOf } from '@melati/db/query'
import { figures as householdFigures } from '../households/published.ts'
import { figures as up2kFigures, sellersOf } from '../up2k/published.ts'
import { tablesOf } from './due.ts'
import { hiddenBefore } from './queries.ts'
import { type Publication, publicationOf } from './publication.ts'

/** What is counted of the numbers that a city publishes. */
export function figuresOf(city: Tenant): Figures[] {
  const modules = new Set<string>(tablesOf(city).map(({ module }) => module))
  return [householdFigures, up2kFigures].filter(({ name }) => modules.has(name))
}

/** All that a month's publication is made of, to be read in one snapshot. */
export const monthQueries = (tenantId: number, period: number) =>
  [
    areasOfMonth(tenantId, householdFigures, period),
    areasOfMonth(tenantId, up2kFigures, period),
    sellersOf(tenantId, period),
    hiddenBefore(tenantId, period),
  ] as const

/** Undefined while something of the month still waits to be counted. */
export function publicationOfMonth(
  city: Tenant,
  [households, up2k, sellers, hidden]: RowsOf<ReturnType<typeof monthQueries>>,
): Publication | undefined {
  const on = new Set(figuresOf(city).map(({ name }) => name))
  const counted = [...(on.has('households') ? [households] : []), ...(on.has('up2k') ? [up2k] : [])]
  const [areas] = counted as readonly (readonly AreaOfMonth<never>[])[]
  if (areas === undefined || counted.some(({ length }) => length === 0)) return undefined
  const people = new Map(households.map((area) => [area.unitId, area]))
  const groups = new Map(up2k.map((area) => [area.unitId, area]))
  const sold = new Map<string | null, number>()
  for (const { kecamatanId, kelurahanId, groups: n } of sellers) {
    for (const unitId of [city.rootUnitId, kecamatanId, kelurahanId]) sold.set(unitId, (sold.get(unitId) ?? 0) + n)
  }
  const wasHidden = new Set(hidden.map(({ code, measure }) => `${code} ${measure}`))
  return publicationOf(
    areas.map(({ unitId, parentId, kind, name, code }) => {
      const [own, group] = [people.get(unitId), groups.get(unitId)]
      return {
        unitId,
        parentId,
        kind,
        name,
        code,
        ...(own === undefined ? {} : { households: own }),
        ...(group === undefined ? {} : { up2k: group }),
        sellers: sold.get(unitId) ?? 0,
      }
    }),
    tablesOf(city),
    (code, measure) => wasHidden.has(`${code} ${measure}`),
  )
}

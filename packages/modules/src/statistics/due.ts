import { isModuleOn } from '@melati/domain/module-on'
import type { Period } from '@melati/domain/period'
import { closedPeriods, isClosed } from '@melati/domain/statistics/closing'
import type { TenantSettings } from '@melati/domain/settings'
import type { TimeZone } from '@melati/domain/time-zone'
import { type MeasureTable, measureTables } from './measures.ts'

export interface City {
  readonly timeZone: TimeZone
  readonly modules: readonly string[]
  readonly settings: Pick<TenantSettings, 'calendar'>
}

/** What a city publishes: the numbers of its modules that are on, and nothing while statistics are off. */
export function tablesOf(city: City): MeasureTable[] {
  if (!isModuleOn(city, 'statistics')) return []
  return measureTables.filter(({ module }) => isModuleOn(city, module))
}

/** Whether a month of a city may be published now: it is over for good and there is something the city would tell. */
export function mayPublish(city: City, period: Period, now: Date): boolean {
  return tablesOf(city).length > 0 && isClosed(period, city.settings.calendar, now, city.timeZone)
}

/** The months that a city's statistics should hold by now, the oldest first. */
export function wantedPeriods(city: City, now: Date): Period[] {
  return closedPeriods(city.settings.calendar, now, city.timeZone).filter((period) => mayPublish(city, period, now))
}

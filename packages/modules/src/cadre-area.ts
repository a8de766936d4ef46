import { useRows } from '@melati/client/hooks'
import { type Day, type TimeZone, today } from '@melati/domain/day'
import type { UnitId } from '@melati/domain/ids'
import type { UnitKind } from '@melati/domain/units'
import { createContext, use } from 'react'

/** Where the cadre who holds the phone works, as her registration says it. */
export interface CadreArea {
  readonly city: string
  readonly timeZone: TimeZone
  readonly language: 'id' | 'en'
}

const AreaContext = createContext<CadreArea | null>(null)

export const CadreAreaProvider = AreaContext.Provider

export function useCadreArea(): CadreArea {
  const area = use(AreaContext)
  if (area === null) throw new Error('there is no CadreAreaProvider around this screen')
  return area
}

/** The day it is in the city, which need not be the phone's. */
export function useToday(): Day {
  return today(new Date(), useCadreArea().timeZone)
}

export interface AreaUnit {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly parentName: string | null
  readonly ancestors: readonly UnitId[]
  readonly since: Day
}

/** The units of her area; undefined until read. */
export function useUnits(kind?: UnitKind): readonly AreaUnit[] | undefined {
  const rows = useRows<AreaUnit>('unit')
  return rows
    ?.map(({ row }) => row)
    .filter((unit) => kind === undefined || unit.kind === kind)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }))
}

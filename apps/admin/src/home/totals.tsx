import { useApi } from '@melati/modules/admin-api'
import type { UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import { Grid } from '@melati/ui/grid.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { KeyFigures } from './key-figures.tsx'
import { Levels } from './levels.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { People } from './people.tsx'
import { SalesChart } from './sales-chart.tsx'
import { UnitFigures } from './unit-figures.tsx'
import { Updated } from './updated.tsx'
import { useOpens } from './use-opens.ts'

export interface TotalsProps {
  readonly unitId: UnitId
  readonly title: string
  readonly period: Period
  /** Whether units stand below it today. */
  readonly hasBelow: boolean
  readonly hrefOf: (unitId: string) => string
  /** Below the key figures. */
  readonly below: ReactNode
}

/** The figures of one unit and month: in short, by unit below, by level of the groups, by age. */
export function Totals({ unitId, title, period, hasBelow, hrefOf, below }: TotalsProps) {
  const api = useApi()
  const { isOn } = useOpens()
  const [withPeople, withGroups] = [isOn('households'), isOn('up2k')]
  const people = useQuery(api.households.totals.queryOptions({ unitId, period }, { enabled: withPeople }))
  const groups = useQuery(api.up2k.totals.queryOptions({ unitId, period }, { enabled: withGroups }))
  const isZero = (own: object | undefined) => own !== undefined && Object.values(own).every((count) => count === 0)
  const nothing =
    (!withPeople || isZero(people.data?.own)) && (!withGroups || isZero(groups.data?.own)) && (withPeople || withGroups)
  return (
    <>
      <Stack space="gap">
        {nothing && <NothingYet title={title} hasBelow={hasBelow} />}
        <KeyFigures unitId={unitId} period={period} />
        <Updated unitId={unitId} period={period} />
      </Stack>
      {below}
      <UnitFigures unitId={unitId} period={period} hrefOf={hrefOf} />
      {!nothing && (
        <Grid column="half" space="loose" className="items-start">
          <Stack space="loose">
            {withGroups && <Levels unitId={unitId} period={period} />}
            {withPeople && <People unitId={unitId} period={period} />}
          </Stack>
          {withGroups && <SalesChart unitId={unitId} period={period} />}
        </Grid>
      )}
    </>
  )
}

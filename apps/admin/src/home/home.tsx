import { useActing, useCity, useToday } from '@melati/modules/admin-acting'
import { useAddress } from '@melati/modules/admin-address'
import { useApi } from '@melati/modules/admin-api'
import { firstMonth } from '@melati/modules/admin-figure-address'
import { PageProblem } from '@melati/modules/admin-page-problem.tsx'
import { usePathCrumbs } from '@melati/modules/admin-path-crumbs'
import { UnitId } from '@melati/domain/ids'
import { Period, periodOf } from '@melati/domain/period'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { formatMonth } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { PeriodSwitch } from '@melati/ui/period-switch.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useUnitTitle } from '@melati/modules/admin-unit-title'
import { useQuery } from '@tanstack/react-query'
import { Grid } from '@melati/ui/grid.tsx'
import { Completeness } from './completeness.tsx'
import { Deadlines } from './deadlines.tsx'
import { FirstRun } from './first-run.tsx'
import { MissingUnits } from './missing-units.tsx'
import { measures } from './parts.ts'
import { Totals } from './totals.tsx'
import { WaitingQueue } from './waiting-queue.tsx'
import { words } from './words.ts'

/** One's own area: what waits, what is due, how complete it is. Of any area: what it counts; every number leads to its rows. */
export function Home() {
  const api = useApi()
  const { language } = useLanguage()
  const t = useWords(words)
  const titleOf = useUnitTitle()
  const crumbsOf = usePathCrumbs()
  const { search, change } = useAddress()
  const today = useToday()
  const { settings, rootUnitId } = useCity()
  const { role } = useActing().acting
  const own = useQuery(api.hierarchy.scope.queryOptions()).data?.unit?.unitId
  const newest = periodOf(today)
  const asked = Period.safeParse(search['bulan'])
  const period = asked.success && asked.data <= newest ? asked.data : newest
  const unit = UnitId.safeParse(search['unit'])
  const place = useQuery(api.hierarchy.tree.queryOptions({ limit: 1, ...(unit.success ? { unitId: unit.data } : {}) }))
  if (place.isError) return <PageProblem error={place.error} onRetry={() => void place.refetch()} />
  const here = place.data?.unit
  const path = [...(place.data?.path ?? []), ...(here === undefined ? [] : [here])]
  const isOwn = here !== undefined && here.unitId === own
  const lacking = measures.find(({ key, roles }) => key === search['belum'] && roles.includes(role))
  if (lacking !== undefined && here !== undefined)
    return <MissingUnits measure={lacking} unitId={here.unitId} title={titleOf(here)} />
  const area = here && { role, unit: { unitId: here.unitId, kind: here.kind }, today, calendar: settings.calendar }
  const setsUp = (role === 'city-board' || role === 'secretariat') && here?.unitId === rootUnitId
  const hrefOf = (unitId: string) => `/?unit=${unitId}&bulan=${period}`
  return (
    <Stack space="section">
      <PageHeader
        title={here === undefined ? t('title') : t('titleOf', { unit: titleOf(here) })}
        lead={formatMonth(period, language)}
        above={path.length > 1 && <Breadcrumb crumbs={crumbsOf(path, hrefOf)} />}
        actions={<PeriodSwitch value={period} min={firstMonth} max={newest} onChange={(bulan) => change({ bulan })} />}
      />
      {here === undefined && <Skeleton lines={10} />}
      {isOwn && setsUp && <FirstRun rootUnitId={here.unitId} />}
      {isOwn && area !== undefined && (
        <Grid column="half" space="loose" className="items-start">
          <WaitingQueue area={area} />
          <Deadlines today={today} calendar={settings.calendar} />
        </Grid>
      )}
      {here !== undefined && (
        <Totals
          unitId={here.unitId}
          title={titleOf(here)}
          period={period}
          hrefOf={hrefOf}
          hasBelow={place.data?.children.length !== 0}
          below={<Completeness unitId={here.unitId} role={role} />}
        />
      )}
    </Stack>
  )
}

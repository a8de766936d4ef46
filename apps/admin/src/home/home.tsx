import { useToday } from '@melati/modules/admin-acting'
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
import { Totals } from './totals.tsx'
import { words } from './words.ts'

/** What an area counts this month, and what each unit right below it counts; every number leads to its rows. */
export function Home() {
  const api = useApi()
  const { language } = useLanguage()
  const t = useWords(words)
  const titleOf = useUnitTitle()
  const crumbsOf = usePathCrumbs()
  const { search, change } = useAddress()
  const newest = periodOf(useToday())
  const asked = Period.safeParse(search['bulan'])
  const period = asked.success && asked.data <= newest ? asked.data : newest
  const unit = UnitId.safeParse(search['unit'])
  const place = useQuery(api.hierarchy.tree.queryOptions({ limit: 1, ...(unit.success ? { unitId: unit.data } : {}) }))
  if (place.isError) return <PageProblem error={place.error} onRetry={() => void place.refetch()} />
  const here = place.data?.unit
  const path = [...(place.data?.path ?? []), ...(here === undefined ? [] : [here])]
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
      {here !== undefined && (
        <Totals
          unitId={here.unitId}
          title={titleOf(here)}
          period={period}
          hrefOf={hrefOf}
          hasBelow={place.data?.children.length !== 0}
        />
      )}
    </Stack>
  )
}

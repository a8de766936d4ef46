import { useApi } from '@melati/modules/admin-api'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { figureOf as residentsOf } from '@melati/modules/households/rules'
import { figureOf as up2kOf } from '@melati/modules/up2k/rules'
import type { UnitId } from '@melati/domain/ids'
import { type Period, previousPeriod } from '@melati/domain/period'
import { formatNumber, formatRupiah, formatRupiahCompact } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useQuery } from '@tanstack/react-query'
import { KeyFigure } from './key-figure.tsx'
import { useBehind } from './use-behind.ts'
import { useChange } from './use-change.ts'
import { useOpens } from './use-opens.ts'
import { words } from './words.ts'

interface KeyFiguresProps {
  readonly unitId: UnitId
  readonly period: Period
}

/** Who lives here and what the groups sold, each beside the month before. */
export function KeyFigures(props: KeyFiguresProps) {
  const { isOn } = useOpens()
  return (
    <Grid column="figure">
      {isOn('households') && <Residents {...props} />}
      {isOn('up2k') && <Groups {...props} />}
    </Grid>
  )
}

/** Each module's figures fail and load by themselves. */
function Residents({ unitId, period }: KeyFiguresProps) {
  const api = useApi()
  const t = useWords(words)
  const behind = useBehind(period)
  const changeOf = useChange(period)
  const found = useQuery(api.households.totals.queryOptions({ unitId, period }))
  const earlier = useQuery(api.households.totals.queryOptions({ unitId, period: previousPeriod(period) }))
  if (found.isError) return <LoadProblem error={found.error} onRetry={() => void found.refetch()} />
  if (found.isPending) return <Skeleton height={8} />
  const { own } = found.data
  const was = earlier.data?.own
  return (
    <>
      <KeyFigure
        label={t('households')}
        value={own.households}
        href={behind.residents(unitId, 'households')}
        change={changeOf(own.households, was?.households)}
        definition={t('householdsMeans')}
        parts={[
          {
            text: t('familiesCount', { n: own.families }),
            value: own.families,
            href: behind.residents(unitId, 'families'),
          },
        ]}
      />
      <KeyFigure
        label={t('persons')}
        value={residentsOf(own, 'persons')}
        href={behind.residents(unitId, 'persons')}
        change={changeOf(residentsOf(own, 'persons'), was && residentsOf(was, 'persons'))}
        definition={t('personsMeans')}
        parts={(['m', 'f'] as const).map((sex) => ({
          text: t(`${sex}Count`, { n: formatNumber(residentsOf(own, sex)) }),
          value: residentsOf(own, sex),
          href: behind.residents(unitId, sex),
        }))}
      />
    </>
  )
}

function Groups({ unitId, period }: KeyFiguresProps) {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const behind = useBehind(period)
  const changeOf = useChange(period)
  const found = useQuery(api.up2k.totals.queryOptions({ unitId, period }))
  const earlier = useQuery(api.up2k.totals.queryOptions({ unitId, period: previousPeriod(period) }))
  if (found.isError) return <LoadProblem error={found.error} onRetry={() => void found.refetch()} />
  if (found.isPending) return <Skeleton height={8} />
  const { own } = found.data
  const was = earlier.data?.own
  return (
    <>
      <KeyFigure
        label={t('groups')}
        value={up2kOf(own, 'groups')}
        href={behind.up2k(unitId, 'groups')}
        change={changeOf(up2kOf(own, 'groups'), was && up2kOf(was, 'groups'))}
        definition={t('groupsMeans')}
        parts={[
          { text: t('membersCount', { n: own.members }), value: own.members, href: behind.up2k(unitId, 'members') },
        ]}
      />
      <KeyFigure
        label={t('sales')}
        value={own.sales_rupiah}
        format={(rupiah) => formatRupiahCompact(rupiah, language)}
        exact={formatRupiah(own.sales_rupiah)}
        href={behind.up2k(unitId, 'sales_rupiah')}
        change={changeOf(own.sales_rupiah, was?.sales_rupiah, {
          format: (rupiah) => formatRupiahCompact(rupiah, language),
          adds: true,
        })}
        definition={t('salesMeans')}
        parts={[{ text: t('salesCount', { n: own.sales }), value: own.sales, href: behind.up2k(unitId, 'sales') }]}
      />
    </>
  )
}

import { householdColumns } from '@melati/domain/households/fold'
import { UnitId } from '@melati/domain/ids'
import { Period, periodOf } from '@melati/domain/period'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatMonth, formatNumber } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useToday } from '../../admin-acting.ts'
import { useAddress } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { words } from '../admin-words.ts'
import { BehindMissing } from './behind-missing.tsx'
import { rowOf } from './behind-row.ts'

/** The rows a figure counts, as of the last day of its month. */
export default function BehindPage() {
  const { search } = useAddress()
  const unit = UnitId.safeParse(search['unit'])
  const column = householdColumns.find((one) => one === search['kolom'])
  const newest = periodOf(useToday())
  const period = Period.safeParse(search['bulan'])
  if (!unit.success || column === undefined) return <BehindMissing />
  return <Behind unitId={unit.data} column={column} period={period.data ?? newest} />
}

function Behind(asked: { unitId: UnitId; column: (typeof householdColumns)[number]; period: Period }) {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const titleOf = useUnitTitle()
  const totals = useQuery(api.households.totals.queryOptions({ unitId: asked.unitId, period: asked.period }))
  const found = useInfiniteQuery(
    api.households.behind.infiniteQueryOptions(asked, { getNextPageParam: (page) => page.next ?? undefined }),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows.map(rowOf)) ?? []
  const count = totals.data?.own[asked.column]
  return (
    <Stack space="loose">
      <PageHeader
        title={t(`figure-${asked.column}`)}
        lead={[
          ...(totals.data === undefined ? [] : [titleOf(totals.data.unit)]),
          formatMonth(asked.period, language),
          ...(count === undefined ? [] : [formatNumber(count)]),
        ].join(' · ')}
      />
      <DataTable
        label={t(`figure-${asked.column}`)}
        rows={rows}
        rowKey={(row) => row.key}
        rowName={(row) => row.name}
        rowHref={(row) => `/warga/${row.householdId}`}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="none" title={t('noneBehind')} />}
        columns={[
          { key: 'name', header: t('name'), minWidth: '11rem', cell: (row) => row.name },
          {
            key: 'about',
            header: asked.column === 'households' || asked.column === 'families' ? t('persons') : t('age'),
            numeric: true,
            cell: (row) => formatNumber(row.number),
          },
          { key: 'address', header: t('address'), cell: (row) => row.address },
          { key: 'unit', header: t('unit'), cell: (row) => row.unitName },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

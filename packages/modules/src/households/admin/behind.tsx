import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { type FigureAddress, useFigureAddress } from '../../admin-figure-address.ts'
import { FigureHeader } from '../../admin-figure-header.tsx'
import { LoadMore } from '../../admin-load-more.tsx'
import { NotHere } from '../../admin-not-here.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { areaName } from '../../admin-unit-title.ts'
import { words } from '../admin-words.ts'
import { type BehindColumn, behindColumns, figureOf, houseColumnOf } from '../rules.ts'
import { rowOf } from './behind-row.ts'

/** The rows a figure counts, as of the last day of its month. */
export default function BehindPage() {
  const asked = useFigureAddress(behindColumns)
  return asked === undefined ? <NotHere /> : <Behind {...asked} />
}

function Behind({ unitId, column, period }: FigureAddress<BehindColumn>) {
  const api = useApi()
  const t = useWords(words)
  const totals = useQuery(api.households.totals.queryOptions({ unitId, period }))
  const found = useInfiniteQuery(
    api.households.behind.infiniteQueryOptions(
      { unitId, column, period },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows.map(rowOf)) ?? []
  const kind =
    column === 'families' ? column : column === 'households' || houseColumnOf(column) ? 'households' : 'persons'
  const isHomes = kind !== 'persons'
  const countOf = (n: number) => t(`count-${kind}`, { n })
  return (
    <Stack space="loose">
      <FigureHeader
        title={t(`figure-${column}`)}
        unit={totals.data?.unit}
        period={period}
        value={totals.data && countOf(figureOf(totals.data.own, column))}
      />
      <DataTable
        label={t(`figure-${column}`)}
        rows={rows}
        rowKey={(row) => row.key}
        rowName={(row) => row.name}
        rowHref={(row) => `/warga/${row.householdId}`}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="none" title={t('noneBehind')} />}
        columns={[
          { key: 'name', header: t(isHomes ? 'head' : 'name'), minWidth: '11rem', cell: (row) => row.name },
          {
            key: 'about',
            header: t(isHomes ? 'persons' : 'age'),
            numeric: true,
            cell: (row) => formatNumber(row.number),
          },
          { key: 'address', header: t('address'), cell: (row) => row.address },
          { key: 'unit', header: t('unit'), cell: areaName },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

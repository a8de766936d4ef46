import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatRupiah } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { type FigureAddress, useFigureAddress } from '../../admin-figure-address.ts'
import { FigureHeader } from '../../admin-figure-header.tsx'
import { LoadMore } from '../../admin-load-more.tsx'
import { NotHere } from '../../admin-not-here.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../admin-words.ts'
import { type BehindColumn, behindColumns, figureOf } from '../rules.ts'
import { rowOf, useBehindColumns } from './behind-row.tsx'
import { useFigureName } from './figure-name.ts'

/** The groups, members or sales a figure counts; states as of the last day of its month. */
export default function BehindPage() {
  const asked = useFigureAddress(behindColumns)
  return asked === undefined ? <NotHere /> : <Behind {...asked} />
}

function Behind({ unitId, column, period }: FigureAddress<BehindColumn>) {
  const api = useApi()
  const t = useWords(words)
  const title = useFigureName()(column)
  const totals = useQuery(api.up2k.totals.queryOptions({ unitId, period }))
  const found = useInfiniteQuery(
    api.up2k.behind.infiniteQueryOptions(
      { unitId, column, period },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows.map(rowOf)) ?? []
  const valueOf = (n: number) => {
    if (column === 'sales_rupiah') return formatRupiah(n)
    if (column === 'sales') return t('salesCount', { n })
    return t(column.startsWith('groups') ? 'groupsSum' : 'membersSum', { n })
  }
  const columns = useBehindColumns(rows[0]?.is ?? 'group')
  return (
    <Stack space="loose">
      <FigureHeader
        title={title}
        unit={totals.data?.unit}
        period={period}
        value={totals.data && valueOf(figureOf(totals.data.own, column))}
      />
      <DataTable
        label={title}
        rows={rows}
        rowKey={(row) => row.key}
        rowName={(row) => row.name}
        rowHref={(row) => `/up2k/${row.groupId}`}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="none" title={t('noneBehind')} />}
        columns={columns}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

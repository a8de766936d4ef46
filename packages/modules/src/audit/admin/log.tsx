import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayWithWeekday, formatTime, localDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCity } from '../../admin-acting.ts'
import { useApi } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../admin-words.ts'
import { actionName } from './action-names.ts'
import { Chain } from './chain.tsx'

/** Who did what, newest first, day by day. */
export default function LogPage() {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  const found = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions({ limit: 50 }, { getNextPageParam: (page) => page.next ?? undefined }),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Stack space="loose">
      <PageHeader title={t('title')} lead={<Chain />} />
      <DataTable
        label={t('title')}
        rows={rows}
        rowKey={(row) => `${row.at} ${row.action} ${row.subjectId}`}
        rowName={(row) => actionName(row.action, language)}
        groupOf={(row) => formatDayWithWeekday(localDay(new Date(row.at), timeZone), language)}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="none" title={t('none')} />}
        columns={[
          { key: 'when', header: t('when'), cell: (row) => formatTime(new Date(row.at), timeZone) },
          {
            key: 'who',
            header: t('who'),
            cell: (row) => [row.accountName ?? t('system'), ...(row.byPhone ? [t('phone')] : [])].join(' · '),
          },
          { key: 'what', header: t('what'), cell: (row) => actionName(row.action, language) },
          { key: 'where', header: t('where'), cell: (row) => row.unitName ?? '–' },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayWithWeekday, formatTime, localDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCity } from '../../admin-acting.ts'
import { useAddress } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../admin-words.ts'
import { actionName } from './action-names.ts'
import { Chain } from './chain.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { LogFilters } from './filters.tsx'
import { logKeys, readLogAddress } from './log-address.ts'
import { type LogRow, RowSheet } from './row-sheet.tsx'
import { saidWho } from './said-who.ts'
import { WhatCell } from './what-cell.tsx'

/** Who did what, newest first, day by day; what was only looked at too. */
export default function LogPage() {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  const { search, change, go } = useAddress()
  const [opened, setOpened] = useState<LogRow | null>(null)
  const [exporting, setExporting] = useState(false)
  const filter = readLogAddress(search)
  const found = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions(
      { ...filter, limit: 50 },
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const pages = found.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const units = Object.assign({}, ...pages.map((page) => page.units)) as Record<string, string>
  const isFiltered = logKeys.some((key) => search[key] !== undefined)
  return (
    <Stack space="loose">
      <PageHeader
        title={t('title')}
        lead={<Chain />}
        actions={
          rows.length > 0 && (
            <Button variant="secondary" onClick={() => setExporting(true)}>
              {t('export')}
            </Button>
          )
        }
      />
      <LogFilters whoName={pages[0]?.accountName ?? undefined} />
      {filter.subjectId !== undefined && (
        <Banner
          tone="info"
          title={t('about')}
          action={
            <Button variant="secondary" onClick={() => change({ objek: undefined })}>
              {t('about-clear')}
            </Button>
          }
        />
      )}
      <DataTable
        label={t('title')}
        rows={rows}
        rowKey={(row) => `${row.at} ${row.action} ${row.subjectId}`}
        rowName={(row) => actionName(row.action, language)}
        groupOf={(row) => formatDayWithWeekday(localDay(new Date(row.at), timeZone), language)}
        state={found.isPending ? 'loading' : found.isError ? 'error' : found.isPlaceholderData ? 'refreshing' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          isFiltered ? (
            <EmptyState
              kind="not-found"
              title={t('none-found')}
              action={
                <ButtonLink variant="secondary" href="/catatan">
                  {t('clear-filters')}
                </ButtonLink>
              }
            />
          ) : (
            <EmptyState kind="none" title={t('none')} />
          )
        }
        columns={[
          { key: 'when', header: t('when'), minWidth: '6rem', cell: (row) => formatTime(new Date(row.at), timeZone) },
          { key: 'who', header: t('who'), cell: (row) => saidWho(row, t) },
          { key: 'what', header: t('what'), minWidth: '16rem', cell: (row) => <WhatCell row={row} units={units} /> },
          { key: 'where', header: t('where'), cell: (row) => row.unitName ?? '–' },
          {
            key: 'detail',
            header: t('detail'),
            actions: true,
            cell: (row) => (
              <Button variant="tertiary" aria-haspopup="dialog" onClick={() => setOpened(row)}>
                {t('detail')}
                <VisuallyHidden>: {actionName(row.action, language)}</VisuallyHidden>
              </Button>
            ),
          },
        ]}
      />
      <LoadMore of={found} />
      {opened !== null && (
        <RowSheet
          row={opened}
          units={units}
          onGo={(href) => {
            setOpened(null)
            go(href)
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {exporting && <ExportDialog filter={filter} onClose={() => setExporting(false)} />}
    </Stack>
  )
}

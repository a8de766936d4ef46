import type { GroupId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDay, formatDayShort, formatNumber, formatRupiah } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../admin-words.ts'
import { ReverseSale } from './reverse-sale.tsx'

export type Sale = ApiOutputs['up2k']['sales']['rows'][number]

/** What the group sold, the latest first; a sale taken back stays in sight and says so. */
export function Sales({ groupId, mayWrite }: { groupId: GroupId; mayWrite: boolean }) {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const [reversing, setReversing] = useState<Sale | null>(null)
  const found = useInfiniteQuery(
    api.up2k.sales.infiniteQueryOptions({ groupId, limit: 10 }, { getNextPageParam: (page) => page.next ?? undefined }),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const hasNotes = mayWrite || rows.some(({ reversedOn }) => reversedOn !== null)
  const stateOf = (sale: Sale) => {
    if (sale.reversedOn !== null) {
      return <StatusPill tone="neutral">{t('reversed', { day: formatDay(sale.reversedOn, language) })}</StatusPill>
    }
    return (
      mayWrite && (
        <Button variant="tertiary" onClick={() => setReversing(sale)}>
          {t('reverse')}
          <VisuallyHidden>: {sale.product}</VisuallyHidden>
        </Button>
      )
    )
  }
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('sales')}</Heading>
      <DataTable
        label={t('sales')}
        rows={rows}
        rowKey={(sale) => sale.saleId}
        rowName={(sale) => sale.product}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          <EmptyState kind="none" title={t('salesNone')}>
            {t('salesNoneLead')}
          </EmptyState>
        }
        columns={[
          { key: 'product', header: t('product'), minWidth: '11rem', cell: (sale) => sale.product },
          { key: 'on', header: t('soldOn'), oneLine: true, cell: (sale) => formatDayShort(sale.soldOn, language) },
          { key: 'quantity', header: t('quantity'), numeric: true, cell: (sale) => formatNumber(sale.quantity) },
          { key: 'price', header: t('price'), numeric: true, cell: (sale) => formatRupiah(sale.price) },
          { key: 'value', header: t('value'), numeric: true, cell: (sale) => formatRupiah(sale.total) },
          ...(hasNotes ? [{ key: 'state', header: t('note'), cell: stateOf }] : []),
        ]}
      />
      <LoadMore of={found} />
      {reversing !== null && <ReverseSale sale={reversing} onClose={() => setReversing(null)} />}
    </Stack>
  )
}

import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDay, formatMonth, formatNumber, localDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useCity } from '../../admin-acting.ts'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../admin-words.ts'
import { useUpcoming } from './use-upcoming.ts'

/** The months that everyone can read, with their files. */
export function Published({ onNote }: { onNote: (period: string) => void }) {
  const found = useUpcoming()
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone, slug } = useCity()
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('published')}</Heading>
      <DataTable
        label={t('published')}
        rows={found.data?.published ?? []}
        rowKey={(row) => row.period}
        rowName={(row) => formatMonth(row.period, language)}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="none" title={t('none')} />}
        columns={[
          { key: 'month', header: t('month'), cell: (row) => formatMonth(row.period, language) },
          {
            key: 'on',
            header: t('on'),
            cell: (row) => formatDay(localDay(new Date(row.publishedAt), timeZone), language),
          },
          {
            key: 'corrections',
            header: t('corrections'),
            numeric: true,
            cell: (row) => formatNumber(row.corrections),
          },
          {
            key: 'files',
            header: t('files'),
            cell: (row) => (
              <Cluster>
                {(['csv', 'json'] as const).map((format) => (
                  <Link key={format} inCell href={`/${slug}/data/${row.period}.${format}`} download>
                    {format.toUpperCase()}
                  </Link>
                ))}
              </Cluster>
            ),
          },
          {
            key: 'note',
            header: t('note'),
            actions: true,
            cell: (row) => (
              <Button variant="tertiary" onClick={() => onNote(row.period)}>
                {t('note')}
              </Button>
            ),
          },
        ]}
      />
    </Stack>
  )
}

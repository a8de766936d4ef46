import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatMonth, formatNumber } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../admin-words.ts'
import { words as named } from '../words.ts'
import { useUpcoming } from './use-upcoming.ts'

/** How many numbers of the month will be shown, and how many left out for which reason, as it stands now. */
export function Preview() {
  const found = useUpcoming()
  const t = useWords(words)
  const name = useWords(named)
  const { language } = useLanguage()
  const title =
    found.data === undefined
      ? t('preview-next')
      : t('preview', { month: formatMonth(found.data.next.period, language) })
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{title}</Heading>
      <DataTable
        label={title}
        rows={found.data?.preview ?? []}
        rowKey={(row) => row.measure}
        rowName={(row) => name(row.measure)}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          <EmptyState kind="none" title={t('counting')}>
            {t('countingHelp')}
          </EmptyState>
        }
        columns={[
          { key: 'measure', header: t('measure'), cell: (row) => name(row.measure) },
          {
            key: 'shown',
            header: t('shown'),
            numeric: true,
            cell: ({ cells, small, held, complement }) => formatNumber(cells - small - held - complement),
          },
          { key: 'small', header: t('small'), numeric: true, cell: (row) => formatNumber(row.small) },
          { key: 'held', header: t('held'), numeric: true, cell: (row) => formatNumber(row.held) },
          { key: 'complement', header: t('complement'), numeric: true, cell: (row) => formatNumber(row.complement) },
        ]}
      />
      <Stack as="section" space="snug">
        <Heading level={3}>{t('why')}</Heading>
        <Text>{t('whySmall')}</Text>
        <Text>{t('whyComplement')}</Text>
        <Text>{t('whyHeld')}</Text>
      </Stack>
    </Stack>
  )
}

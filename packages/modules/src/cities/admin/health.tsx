import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayTime, formatNumber } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { useQuery } from '@tanstack/react-query'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'
import { words as operatorWords } from './words.ts'

type Check = ApiOutputs['cities']['health'][number]['figures']

const tones = { agrees: 'ok', differs: 'bad', late: 'warn', unchecked: 'neutral' } as const

/** What the nightly checks of every city found. */
export default function HealthPage() {
  const t = useWords(words)
  const own = useWords(operatorWords)
  const { language } = useLanguage()
  const found = useQuery(useApi().cities.health.queryOptions())
  const pill = ({ state, differing }: Check) => (
    <StatusPill tone={tones[state]}>
      {state === 'differs' ? t('check-differs', { n: formatNumber(differing) }) : t(`check-${state}`)}
    </StatusPill>
  )
  return (
    <Stack space="loose">
      <PageHeader title={t('health')} lead={t('health-lead')} />
      <DataTable
        label={t('health')}
        rows={found.data ?? []}
        rowKey={(city) => city.slug}
        rowName={(city) => city.name}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="none" title={own('none')} />}
        columns={[
          { key: 'city', header: t('city'), cell: (city) => city.name },
          { key: 'figures', header: t('figures'), cell: (city) => pill(city.figures) },
          { key: 'log', header: t('log'), cell: (city) => pill(city.audit) },
          {
            key: 'checked',
            header: t('checked'),
            cell: ({ figures: { since } }) =>
              since === null ? '–' : formatDayTime(new Date(since), 'Asia/Jakarta', language),
          },
        ]}
      />
    </Stack>
  )
}

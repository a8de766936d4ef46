import { events } from '@melati/domain/events'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'

/** The receivers, and whether all is well with each. */
export function Webhooks() {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const found = useQuery(api.integrations.webhooks.queryOptions())
  return (
    <Stack space="snug">
      <Heading level={2}>{t('webhooks')}</Heading>
      <DataTable
        label={t('webhooks')}
        rows={found.data?.webhooks ?? []}
        rowKey={(one) => one.webhookId}
        rowName={(one) => one.url}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          <EmptyState kind="none" title={t('webhooks-empty')}>
            {t('webhooks-empty-lead')}
          </EmptyState>
        }
        columns={[
          {
            key: 'url',
            header: t('receiver'),
            minWidth: '14rem',
            cell: (one) => (
              <Link href={`/integrasi/webhook/${one.webhookId}`} inCell>
                <span className="break-all">{one.url}</span>
              </Link>
            ),
          },
          {
            key: 'types',
            header: t('types'),
            minWidth: '14rem',
            cell: (one) => one.types.map((type) => events[type].title[language]).join(' · '),
          },
          {
            key: 'state',
            header: t('state'),
            minWidth: '10rem',
            cell: ({ dead, waiting }) =>
              dead > 0 ? (
                <StatusPill tone="bad">{t('dead-count', { count: dead })}</StatusPill>
              ) : waiting > 0 ? (
                <StatusPill tone="info">{t('waiting-count', { count: waiting })}</StatusPill>
              ) : (
                <StatusPill tone="ok">{t('all-well')}</StatusPill>
              ),
          },
        ]}
      />
    </Stack>
  )
}

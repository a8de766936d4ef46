import { ApiKeyId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayShort, formatRelative, localDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCity } from '../../admin-acting.ts'
import { type ApiInputs, type ApiOutputs, useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'

type Input = ApiInputs['integrations']['revokeKey']['input']
type Key = ApiOutputs['integrations']['keys']['keys'][number]

const tones = { live: 'ok', expired: 'warn', revoked: 'neutral' } as const

/** The city's keys by the system each is for; the end of a key tells which one it is. */
export function Keys() {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  const found = useQuery(api.integrations.keys.queryOptions())
  const [revoking, setRevoking] = useState<Key | null>(null)
  const titles = new Map(found.data?.operations.map(({ path, title }) => [path, title[language]]))
  return (
    <Stack space="snug">
      <Heading level={2}>{t('keys')}</Heading>
      <DataTable
        label={t('keys')}
        rows={found.data?.keys ?? []}
        rowKey={(one) => one.apiKeyId}
        rowName={(one) => one.name}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          <EmptyState kind="none" title={t('keys-empty')}>
            {t('keys-empty-lead')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('key-name'),
            minWidth: '10rem',
            cell: (one) => (
              <>
                {one.name}
                <span className="block text-meta font-normal text-text-muted">mlt_…{one.tail}</span>
              </>
            ),
          },
          {
            key: 'scopes',
            header: t('key-scopes'),
            minWidth: '14rem',
            cell: (one) => one.scopes.map((scope) => titles.get(scope) ?? scope).join(' · '),
          },
          {
            key: 'until',
            header: t('until'),
            cell: (one) => formatDayShort(localDay(new Date(one.expiresAt), timeZone), language),
          },
          {
            key: 'used',
            header: t('used'),
            cell: (one) =>
              one.lastUsedAt === null
                ? t('never')
                : formatRelative(new Date(one.lastUsedAt), new Date(), timeZone, language),
          },
          {
            key: 'state',
            header: t('state'),
            cell: (one) => <StatusPill tone={tones[one.state]}>{t(`state-${one.state}`)}</StatusPill>,
          },
          {
            key: 'revoke',
            header: t('revoke-key'),
            actions: true,
            cell: (one) =>
              one.state === 'live' && (
                <Button variant="tertiary" onClick={() => setRevoking(one)}>
                  {t('revoke-key')}
                </Button>
              ),
          },
        ]}
      />
      {revoking !== null && <RevokeKey of={revoking} onClose={() => setRevoking(null)} />}
    </Stack>
  )
}

function RevokeKey({ of: { apiKeyId, name }, onClose }: { readonly of: Key; readonly onClose: () => void }) {
  const t = useWords(words)
  const client = useApiClient()
  const order = useOrder((id, input: Input) => client.integrations.revokeKey.mutate({ id, input }))
  const revoke = async () => {
    if ((await order.send({ apiKeyId: ApiKeyId.parse(apiKeyId) })) !== undefined) onClose()
  }
  return (
    <OrderDialog
      danger
      title={t('revoke-key')}
      action={t('revoke-key')}
      order={order}
      onSubmit={revoke}
      onClose={onClose}
    >
      <Text>{t('revoke-key-ask', { name })}</Text>
    </OrderDialog>
  )
}

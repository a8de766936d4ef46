import { events } from '@melati/domain/events'
import { DeliveryId, type WebhookId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { formatDayTime } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCity } from '../../admin-acting.ts'
import { type ApiInputs, type ApiOutputs, useApi, useApiClient } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { useOrder } from '../../admin-order.ts'
import { LoadProblem, OrderProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'

type Delivery = ApiOutputs['integrations']['deliveries']['rows'][number]

const tones = { waiting: 'info', delivered: 'ok', dead: 'bad' } as const
const states = ['all', 'waiting', 'dead', 'delivered'] as const

/** What a receiver was told, the latest first. */
export function Deliveries({ webhookId }: { readonly webhookId: WebhookId }) {
  const api = useApi()
  const client = useApiClient()
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  const [state, setState] = useState<(typeof states)[number]>('all')
  const found = useInfiniteQuery(
    api.integrations.deliveries.infiniteQueryOptions(
      { webhookId, limit: 50, ...(state === 'all' ? {} : { state }) },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const order = useOrder((id, input: ApiInputs['integrations']['sendAgain']['input']) =>
    client.integrations.sendAgain.mutate({ id, input }),
  )
  const answer = ({ last }: Delivery) =>
    last === null
      ? '–'
      : last.status === undefined
        ? t(`answer-${last.why ?? 'no-answer'}`)
        : t('answer-status', { status: String(last.status) })
  return (
    <Stack space="snug">
      <Heading level={2}>{t('deliveries')}</Heading>
      <FilterTabs
        label={t('filter')}
        tabs={states.map((key) => ({ key, label: t(key) }))}
        current={state}
        onChange={setState}
      />
      <OrderProblem problem={order.problem} />
      <DataTable
        label={t('deliveries')}
        rows={found.data?.pages.flatMap((page) => page.rows) ?? []}
        rowKey={(one) => one.deliveryId}
        rowName={(one) => events[one.type].title[language]}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          state === 'all' ? (
            <EmptyState kind="none" title={t('deliveries-empty')} />
          ) : (
            <EmptyState kind="not-found" title={t('deliveries-none')} />
          )
        }
        columns={[
          { key: 'when', header: t('when'), cell: (one) => formatDayTime(new Date(one.at), timeZone, language) },
          { key: 'event', header: t('event'), minWidth: '12rem', cell: (one) => events[one.type].title[language] },
          {
            key: 'state',
            header: t('state'),
            cell: (one) => <StatusPill tone={tones[one.state]}>{t(one.state)}</StatusPill>,
          },
          { key: 'tries', header: t('tries'), cell: (one) => String(one.tries) },
          { key: 'answer', header: t('answer'), cell: answer },
          {
            key: 'again',
            header: t('send-again'),
            actions: true,
            cell: (one) =>
              one.state !== 'waiting' && (
                <Button
                  variant="tertiary"
                  loading={order.busy}
                  onClick={() => void order.send({ deliveryId: DeliveryId.parse(one.deliveryId) })}
                >
                  {t('send-again')}
                </Button>
              ),
          },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

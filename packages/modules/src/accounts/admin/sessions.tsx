import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { formatRelative } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { LoadProblem, OrderProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'
import { browserName } from './browser-name.ts'

/** Where this account is signed in: to end one that is not one's own any more, or all of them. */
export default function SessionsPage() {
  const api = useApi()
  const client = useApiClient()
  const t = useWords(words)
  const { language } = useLanguage()
  const { me } = useActing()
  const [leaving, setLeaving] = useState(false)
  const found = useQuery(api.accounts.listSessions.queryOptions())
  const end = useOrder((_id, sessionId: string) => client.accounts.revokeSession.mutate({ sessionId }))
  const leave = useOrder(() => client.accounts.signOutEverywhere.mutate())
  // A relative time needs a zone only to tell yesterday from today; the operator has no city.
  const ago = (at: string) => formatRelative(new Date(at), new Date(), 'Asia/Jakarta', language)
  const leaveAll = async () => {
    await leave.send(undefined)
  }
  return (
    <Stack space="loose">
      <PageHeader
        title={t('sessions')}
        lead={me.account.email ?? me.account.name}
        actions={
          <Button variant="secondary" onClick={() => setLeaving(true)}>
            {t('sign-out-everywhere')}
          </Button>
        }
      />
      <OrderProblem problem={end.problem} />
      <DataTable
        label={t('sessions')}
        rows={found.data?.sessions ?? []}
        rowKey={(one) => one.sessionId}
        rowName={(one) => browserName(one.userAgent) ?? t('browser-unknown')}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<Banner tone="info">{t('sessions-none')}</Banner>}
        columns={[
          { key: 'browser', header: t('browser'), cell: (one) => browserName(one.userAgent) ?? t('browser-unknown') },
          { key: 'address', header: t('network-address'), cell: (one) => one.address ?? '–' },
          { key: 'since', header: t('signed-in'), cell: (one) => ago(one.createdAt) },
          { key: 'seen', header: t('last-seen'), cell: (one) => ago(one.lastSeenAt) },
          {
            key: 'end',
            header: t('session-end'),
            cell: (one) =>
              one.here ? (
                <StatusPill tone="info">{t('session-this')}</StatusPill>
              ) : (
                <Button variant="tertiary" loading={end.busy} onClick={() => void end.send(one.sessionId)}>
                  {t('session-end')}
                </Button>
              ),
          },
        ]}
      />
      {leaving && (
        <OrderDialog
          danger
          title={t('sign-out-everywhere')}
          action={t('sign-out-everywhere')}
          order={leave}
          onSubmit={leaveAll}
          onClose={() => setLeaving(false)}
        >
          <Text>{t('sign-out-everywhere-ask')}</Text>
        </OrderDialog>
      )}
    </Stack>
  )
}

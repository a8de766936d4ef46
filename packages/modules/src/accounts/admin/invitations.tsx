import { InvitationId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayTime } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { useQuery } from '@tanstack/react-query'
import { useActing, useCity } from '../../admin-acting.ts'
import { type ApiInputs, useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { LoadProblem, OrderProblem } from '../../admin-problem-banner.tsx'
import { gives } from '../rules.ts'
import { words } from '../words.ts'

type Input = ApiInputs['accounts']['revokeInvitation']['input']

const tones = { waiting: 'info', accepted: 'ok', expired: 'warn', revoked: 'neutral' } as const

export default function InvitationsPage() {
  const api = useApi()
  const client = useApiClient()
  const t = useWords(words)
  const { language } = useLanguage()
  const { acting } = useActing()
  const { timeZone } = useCity()
  const found = useQuery(api.accounts.listInvitations.queryOptions())
  const order = useOrder((id, input: Input) => client.accounts.revokeInvitation.mutate({ id, input }))
  return (
    <Stack space="loose">
      <PageHeader title={t('invitations')} />
      <OrderProblem problem={order.problem} />
      <DataTable
        label={t('invitations')}
        rows={found.data?.invitations ?? []}
        rowKey={(one) => one.invitationId}
        rowName={(one) => one.name}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="none" title={t('invitations-empty')} />}
        columns={[
          { key: 'name', header: t('name'), cell: (one) => one.name },
          { key: 'email', header: t('email'), cell: (one) => one.email },
          {
            key: 'role',
            header: t('role'),
            cell: (one) => `${t(`role-${one.role}`)} · ${one.agencyName ?? one.unitName}`,
          },
          {
            key: 'until',
            header: t('valid-from'),
            cell: (one) => formatDayTime(new Date(one.createdAt), timeZone, language),
          },
          {
            key: 'status',
            header: t('invitations'),
            cell: (one) => <StatusPill tone={tones[one.status]}>{t(`invitation-${one.status}`)}</StatusPill>,
          },
          {
            key: 'revoke',
            header: t('revoke-invitation'),
            actions: true,
            cell: (one) =>
              one.status === 'waiting' &&
              gives(acting.role, one.role) && (
                <Button
                  variant="tertiary"
                  loading={order.busy}
                  onClick={() => void order.send({ invitationId: InvitationId.parse(one.invitationId) })}
                >
                  {t('revoke-invitation')}
                </Button>
              ),
          },
        ]}
      />
    </Stack>
  )
}

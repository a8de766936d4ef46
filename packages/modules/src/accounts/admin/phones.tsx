import { GrantId, RegistrationId } from '@melati/domain/ids'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { Button } from '@melati/ui/button.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayShort, formatRelative, localDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCity } from '../../admin-acting.ts'
import { usePathValue } from '../../admin-address.ts'
import { type ApiInputs, type ApiOutputs, useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'
import { usePhoneName } from './phone-name.ts'

type Input = ApiInputs['accounts']['revokeRegistration']['input']
type Registration = ApiOutputs['accounts']['listRegistrations']['registrations'][number]

/** The phones of one grant: a lost one is revoked, what it still sends is kept to be looked at. */
export default function PhonesPage() {
  const api = useApi()
  const client = useApiClient()
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  const grantId = GrantId.safeParse(usePathValue('grantId'))
  const [revoking, setRevoking] = useState<string | null>(null)
  const order = useOrder((id, input: Input) => client.accounts.revokeRegistration.mutate({ id, input }))
  const found = useQuery(
    api.accounts.listRegistrations.queryOptions(
      { grantId: grantId.data ?? GrantId.parse('00000000-0000-4000-8000-000000000000') },
      { enabled: grantId.success },
    ),
  )
  const holder = found.data?.holder ?? null
  const since = (at: string | null) =>
    at === null ? t('never-seen') : formatRelative(new Date(at), new Date(), timeZone, language)
  const lost = ({ lostCount, lostSince }: Registration) => {
    if (lostCount === null || lostCount === 0) return t('phone-lost-none')
    const day = lostSince === null ? null : formatDayShort(localDay(new Date(lostSince), timeZone), language)
    return (
      <StatusPill tone="warn">
        {day === null ? t('phone-lost-count', { count: lostCount }) : t('phone-lost-since', { count: lostCount, day })}
      </StatusPill>
    )
  }
  const phoneName = usePhoneName()
  const nameOf = ({ deviceName }: Registration) => phoneName(deviceName)
  const revoke = async () => {
    if (revoking === null) return
    if ((await order.send({ registrationId: RegistrationId.parse(revoking) })) !== undefined) setRevoking(null)
  }
  return (
    <Stack space="loose">
      <PageHeader
        title={holder === null ? t('registrations') : t('registrations-of', { name: holder })}
        above={
          <Breadcrumb
            crumbs={[
              { label: t('users'), href: '/pengguna' },
              { label: holder ?? t('registrations'), href: '' },
            ]}
          />
        }
      />
      <DataTable
        label={t('registrations')}
        rows={found.data?.registrations ?? []}
        rowKey={(one) => one.registrationId}
        rowName={nameOf}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          <EmptyState kind="none" title={t('registrations-empty')}>
            {t('registrations-empty-lead')}
          </EmptyState>
        }
        columns={[
          {
            key: 'device',
            header: t('phone'),
            cell: (one) => (
              <>
                {nameOf(one)}
                {nameOf(one) !== one.deviceName && (
                  <span className="block text-meta font-normal text-text-muted">{one.deviceName}</span>
                )}
              </>
            ),
          },
          { key: 'since', header: t('valid-from'), cell: (one) => since(one.createdAt) },
          { key: 'seen', header: t('last-seen'), cell: (one) => since(one.lastSeenAt) },
          { key: 'lost', header: t('phone-lost'), cell: (one) => lost(one) },
          {
            key: 'revoke',
            header: t('registration-revoke'),
            actions: true,
            cell: (one) =>
              one.revokedAt === null ? (
                <Button variant="tertiary" onClick={() => setRevoking(one.registrationId)}>
                  {t('registration-revoke')}
                </Button>
              ) : (
                <StatusPill tone="neutral">{t('registration-revoked')}</StatusPill>
              ),
          },
        ]}
      />
      {revoking !== null && (
        <OrderDialog
          danger
          title={t('registration-revoke')}
          action={t('registration-revoke')}
          order={order}
          onSubmit={revoke}
          onClose={() => setRevoking(null)}
        >
          <Text>{t('registration-revoke-ask')}</Text>
        </OrderDialog>
      )}
    </Stack>
  )
}

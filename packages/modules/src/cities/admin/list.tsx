import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../admin-api.ts'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { CityHosts } from './hosts.tsx'
import { InviteAgain, type InviteAgainProps } from './invite-again.tsx'
import { words } from './words.ts'

const tones = { invited: 'warn', preparing: 'info', running: 'ok' } as const

export default function CitiesPage() {
  const t = useWords(words)
  const api = useApi()
  const found = useQuery(api.cities.list.queryOptions({}))
  const [inviting, setInviting] = useState<InviteAgainProps['city'] | null>(null)
  const [hostsOf, setHostsOf] = useState<string | null>(null)
  const add = <ButtonLink href="/kota/baru">{t('add')}</ButtonLink>
  const cities = found.data?.cities ?? []
  const mapped = cities.find(({ slug }) => slug === hostsOf)
  return (
    <Stack space="loose">
      <PageHeader title={t('cities')} lead={t('lead', { n: cities.length })} actions={add} />
      <DataTable
        label={t('cities')}
        rows={cities}
        rowKey={(city) => city.slug}
        rowName={(city) => city.name}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="none" title={t('none')} action={add} />}
        columns={[
          { key: 'name', header: t('name'), cell: (city) => city.name },
          { key: 'code', header: t('code'), cell: (city) => city.code },
          {
            key: 'stage',
            header: t('stage'),
            cell: (city) => <StatusPill tone={tones[city.stage]}>{t(city.stage)}</StatusPill>,
          },
          { key: 'users', header: t('users'), numeric: true, cell: (city) => formatNumber(city.users) },
          {
            key: 'kelurahan',
            header: t('kelurahan'),
            numeric: true,
            cell: (city) => formatNumber(city.units.kelurahan ?? 0),
          },
          {
            key: 'hosts',
            header: t('hosts'),
            cell: (city) => (
              <Cluster>
                {city.hosts.length > 0 && city.hosts.join(', ')}
                <Button
                  variant="tertiary"
                  aria-label={t('setHostsOf', { city: city.name })}
                  onClick={() => setHostsOf(city.slug)}
                >
                  {t('setHosts')}
                </Button>
              </Cluster>
            ),
          },
          ...(cities.some(({ stage }) => stage === 'invited')
            ? [
                {
                  key: 'invite',
                  header: t('board'),
                  cell: (city: (typeof cities)[number]) =>
                    city.stage === 'invited' && (
                      <Button variant="tertiary" onClick={() => setInviting(city)}>
                        {t('inviteAgain')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {mapped !== undefined && <CityHosts city={mapped} onClose={() => setHostsOf(null)} />}
      {inviting !== null && <InviteAgain city={inviting} onClose={() => setInviting(null)} />}
    </Stack>
  )
}

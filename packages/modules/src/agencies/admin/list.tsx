import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'
import { AddAgency } from './add-agency.tsx'
import { AgencyActions } from './agency-actions.tsx'

export type Agency = ApiOutputs['agencies']['list']['agencies'][number]

/** The dinas of the city, with what each was called and how many act for it. */
export default function AgenciesPage() {
  const api = useApi()
  const t = useWords(words)
  const common = useWords(commonWords)
  const [adding, setAdding] = useState(false)
  const found = useQuery(api.agencies.list.queryOptions())
  const rows = found.data?.agencies ?? []
  const open = rows.filter(({ closedOn }) => closedOn === null)
  const add = <Button onClick={() => setAdding(true)}>{t('add')}</Button>
  return (
    <Stack space="loose">
      <PageHeader title={t('agencies')} actions={rows.length > 0 && add} />
      <DataTable
        label={t('agencies')}
        rows={rows}
        rowKey={({ agencyId }) => agencyId}
        rowName={({ name }) => name}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          <EmptyState kind="none" title={t('agencies-empty')} action={add}>
            {t('agencies-empty-lead')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('name'), minWidth: '16rem', cell: (agency) => <Names agency={agency} /> },
          { key: 'short', header: t('short-name'), cell: ({ shortName }) => shortName ?? '' },
          {
            key: 'officers',
            header: t('officers'),
            oneLine: true,
            cell: ({ officers }) => t('officers-count', { count: officers }),
          },
          { key: 'status', header: t('status'), cell: (agency) => <Status agency={agency} /> },
          {
            key: 'actions',
            header: common('change'),
            actions: true,
            cell: (agency) =>
              agency.closedOn === null && (
                <AgencyActions agency={agency} others={open.filter(({ agencyId }) => agencyId !== agency.agencyId)} />
              ),
          },
        ]}
      />
      {adding && <AddAgency onClose={() => setAdding(false)} />}
    </Stack>
  )
}

function Names({ agency: { name, formerNames } }: { readonly agency: Agency }) {
  const t = useWords(words)
  const { language } = useLanguage()
  return (
    <Stack space="tight">
      <span>{name}</span>
      {formerNames.map((former) => (
        <Text key={former.from} size="meta" tone="muted">
          {t('formerly', { name: former.name, day: formatDay(former.to, language) })}
        </Text>
      ))}
    </Stack>
  )
}

function Status({ agency: { closedOn, successor } }: { readonly agency: Agency }) {
  const t = useWords(words)
  const { language } = useLanguage()
  if (closedOn === null) return <StatusPill tone="ok">{t('open')}</StatusPill>
  return (
    <Stack space="tight">
      <StatusPill tone="neutral">{t('closed-since', { day: formatDay(closedOn, language) })}</StatusPill>
      {successor !== null && (
        <Text size="meta" tone="muted">
          {t('merged-into', { name: successor.name })}
        </Text>
      )}
    </Stack>
  )
}

import { UnitId } from '@melati/domain/ids'
import { CentreStage, centreStages } from '@melati/domain/sakasanwira/stage'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayShort, formatNumber } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { SearchBox } from '@melati/ui/search-box.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { NominateLink } from './nominate-link.tsx'
import { StagePill } from './stage-pill.tsx'
import { Views } from './views.tsx'

/** The centres of one's area by name, or those that wait for whoever looks, who has waited longest first. */
export default function CentresPage() {
  const api = useApi()
  const t = useWords(adminWords)
  const { language } = useLanguage()
  const { search } = useAddress()
  const waiting = search['menunggu'] === 'ya'
  const stage = CentreStage.safeParse(search['tahap'])
  const unitId = UnitId.safeParse(search['unit'])
  const name = search['cari'] ?? ''
  const found = useInfiniteQuery(
    api.sakasanwira.list.infiniteQueryOptions(
      {
        ...(waiting ? { waiting } : { search: name, ...(stage.success ? { stage: stage.data } : {}) }),
        ...(unitId.success ? { unitId: unitId.data } : {}),
      },
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Stack space="loose">
      <PageHeader title={t('title')} lead={t('lead')} actions={<NominateLink />} />
      <Views current={waiting ? 'waiting' : 'list'} />
      {!waiting && <Filters stage={stage.data} />}
      <DataTable
        label={t(waiting ? 'view-waiting' : 'view-list')}
        rows={rows}
        rowKey={(row) => row.centreId}
        rowName={(row) => row.name}
        rowHref={({ centreId }) => `/sakasanwira/${centreId}`}
        state={found.isPending ? 'loading' : found.isError ? 'error' : found.isPlaceholderData ? 'refreshing' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<Nothing waiting={waiting} isFiltered={stage.success || name !== '' || unitId.success} />}
        columns={[
          { key: 'name', header: t('centre'), minWidth: '12rem', cell: (row) => row.name },
          {
            key: 'area',
            header: t('kelurahan'),
            cell: (row) => [row.kelurahan, row.kecamatan].filter(Boolean).join(', '),
          },
          {
            key: 'stage',
            header: t('stage'),
            cell: (row) => <StagePill stage={row.stage} returned={row.returned} />,
          },
          { key: 'since', header: t('since'), oneLine: true, cell: (row) => formatDayShort(row.stageSince, language) },
          { key: 'signature', header: t('signature'), cell: (row) => row.signature ?? t('signatureNone') },
          { key: 'members', header: t('members'), numeric: true, cell: (row) => formatNumber(row.members) },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

function Filters({ stage }: { stage: CentreStage | undefined }) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { search, change } = useAddress()
  const [typed, setTyped] = useState(search['cari'] ?? '')
  return (
    <Grid column="half" className="items-end">
      <SearchBox
        label={t('search')}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          change({ cari: text.trim() === '' ? undefined : text.trim() }, 'replace')
        }}
      />
      <Select
        name="stage"
        label={t('filter-stage')}
        placeholder={null}
        value={stage ?? ''}
        onChange={(event) => change({ tahap: event.target.value === '' ? undefined : event.target.value })}
        options={[
          { value: '', label: t('stage-all') },
          ...centreStages.map((one) => ({ value: one, label: base(`stage-${one}`) })),
        ]}
      />
    </Grid>
  )
}

function Nothing({ waiting, isFiltered }: { waiting: boolean; isFiltered: boolean }) {
  const t = useWords(adminWords)
  if (waiting) return <EmptyState kind="done" title={t('noneWaiting')} />
  if (!isFiltered)
    return (
      <EmptyState kind="none" title={t('none')} action={<NominateLink />}>
        {t('noneLead')}
      </EmptyState>
    )
  return (
    <EmptyState
      kind="not-found"
      title={t('noneFound')}
      action={
        <ButtonLink variant="secondary" href="/sakasanwira/daftar">
          {t('clearFilters')}
        </ButtonLink>
      }
    />
  )
}

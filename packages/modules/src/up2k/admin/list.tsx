import { UnitId } from '@melati/domain/ids'
import { GroupLevel } from '@melati/domain/up2k/group'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber, formatRupiah } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useActing } from '../../admin-acting.ts'
import { useAddress } from '../../admin-address.ts'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { AppointLink } from '../../admin-appoint-link.tsx'
import { LoadMore } from '../../admin-load-more.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { areaName } from '../../admin-unit-title.ts'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { ClosedPill } from './closed-pill.tsx'
import { GroupFilters } from './filters.tsx'
import { mayRecord } from './may.ts'

/** The groups of one's area, of a unit in it, of a level. */
export default function GroupsPage() {
  const api = useApi()
  const { search } = useAddress()
  const asked = UnitId.safeParse(search['unit'])
  const scope = useQuery(api.hierarchy.scope.queryOptions())
  const unitId = asked.data ?? scope.data?.unit?.unitId
  if (unitId !== undefined) return <Groups unitId={unitId} />
  if (scope.isError) return <PageProblem error={scope.error} onRetry={() => void scope.refetch()} />
  return <Skeleton lines={8} />
}

type Group = ApiOutputs['up2k']['groups']['rows'][number]

const hrefOf = ({ groupId }: Group) => `/up2k/${groupId}`

function Groups({ unitId }: { unitId: UnitId }) {
  const api = useApi()
  const t = useWords(adminWords)
  const base = useWords(words)
  const { language } = useLanguage()
  const { role } = useActing().acting
  const { search } = useAddress()
  const level = GroupLevel.safeParse(search['tingkat'])
  const [name, withClosed] = [search['cari'] ?? '', search['tutup'] === 'ya']
  const found = useInfiniteQuery(
    api.up2k.groups.infiniteQueryOptions(
      { unitId, withClosed, search: name, ...(level.success ? { level: level.data } : {}) },
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const isFiltered = level.success || name !== '' || search['unit'] !== undefined
  const add = mayRecord(role) && <ButtonLink href="/up2k/baru">{t('start')}</ButtonLink>
  return (
    <Stack space="loose">
      <PageHeader title={t('title')} actions={add} />
      <GroupFilters level={level.data} />
      <DataTable
        label={t('title')}
        rows={rows}
        rowKey={(row) => row.groupId}
        rowName={(row) => row.name}
        {...(role === 'dinas-officer' ? {} : { rowHref: hrefOf })}
        state={found.isPending ? 'loading' : found.isError ? 'error' : found.isPlaceholderData ? 'refreshing' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          isFiltered ? (
            <EmptyState
              kind="not-found"
              title={t('noneFound')}
              action={
                <ButtonLink variant="secondary" href="/up2k">
                  {t('clearFilters')}
                </ButtonLink>
              }
            />
          ) : (
            <EmptyState kind="none" title={t('none')} action={add || <AppointLink />}>
              {t('noneLead')}
            </EmptyState>
          )
        }
        columns={[
          {
            key: 'name',
            header: t('name'),
            minWidth: '11rem',
            cell: (row) => (
              <>
                {row.name} {row.closedOn !== null && <ClosedPill on={row.closedOn} language={language} />}
              </>
            ),
          },
          { key: 'kind', header: t('kind'), cell: (row) => base(`kind-${row.kind}`) },
          { key: 'level', header: t('level'), cell: (row) => base(`level-${row.level}`) },
          {
            key: 'area',
            header: t('area'),
            cell: areaName,
          },
          { key: 'members', header: t('membersCount'), numeric: true, cell: (row) => formatNumber(row.members) },
          { key: 'sold', header: t('soldThisMonth'), numeric: true, cell: (row) => formatRupiah(row.soldThisMonth) },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

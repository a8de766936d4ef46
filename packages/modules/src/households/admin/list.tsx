import { UnitId } from '@melati/domain/ids'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { SearchBox } from '@melati/ui/search-box.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useAddress } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { AppointLink } from '../../admin-appoint-link.tsx'
import { LoadMore } from '../../admin-load-more.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { UnitCombobox } from '../../admin-unit-combobox.tsx'
import { areaName, useUnitTitle } from '../../admin-unit-title.ts'
import { words } from '../admin-words.ts'

/** Households of one's area by address, or residents by name. */
export default function HouseholdsPage() {
  const api = useApi()
  const { search } = useAddress()
  const asked = UnitId.safeParse(search['unit'])
  const scope = useQuery(api.hierarchy.scope.queryOptions())
  const unitId = asked.data ?? scope.data?.unit?.unitId
  if (unitId !== undefined) return <Households unitId={unitId} isAsked={asked.success} />
  if (scope.isError) return <PageProblem error={scope.error} onRetry={() => void scope.refetch()} />
  return <Skeleton lines={8} />
}

interface HouseholdsProps {
  readonly unitId: UnitId
  /** Whether the address names the unit; otherwise it is one's own area. */
  readonly isAsked: boolean
}

function Households({ unitId, isAsked }: HouseholdsProps) {
  const api = useApi()
  const titleOf = useUnitTitle()
  const { change } = useAddress()
  const place = useQuery(api.hierarchy.tree.queryOptions({ limit: 1, unitId }))
  const title = place.data && titleOf(place.data.unit)
  const chosen = isAsked && title !== undefined ? { unitId, title } : null
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const name = useDeferredValue(typed.trim())
  const isSearch = name.length >= 2
  const found = useInfiniteQuery(
    api.households.list.infiniteQueryOptions(
      { unitId, limit: 50, ...(isSearch ? { search: name } : {}) },
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Stack space="loose">
      <PageHeader title={t('title')} lead={title} />
      <Grid column="half" className="items-end">
        <SearchBox label={t('search')} value={typed} onChange={setTyped} />
        <UnitCombobox
          name="unit"
          label={t('unit')}
          value={chosen}
          onChange={(next) => change({ unit: next?.unitId })}
        />
      </Grid>
      <DataTable
        label={t('title')}
        rows={rows}
        rowKey={(row) => row.match?.personId ?? row.householdId}
        rowName={(row) => row.match?.name ?? row.address}
        rowHref={(row) => `/warga/${row.householdId}`}
        state={found.isPending ? 'loading' : found.isError ? 'error' : found.isPlaceholderData ? 'refreshing' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          isSearch ? (
            <EmptyState kind="not-found" title={t('noneFound', { name })} />
          ) : (
            <EmptyState kind="none" title={t('none')} action={<AppointLink />}>
              {t('noneLead')}
            </EmptyState>
          )
        }
        columns={[
          ...(isSearch
            ? [{ key: 'match', header: t('found'), cell: (row: (typeof rows)[number]) => row.match?.name ?? '–' }]
            : []),
          { key: 'address', header: t('address'), minWidth: '11rem', cell: (row) => row.address },
          { key: 'head', header: t('head'), cell: (row) => row.headName ?? '–' },
          { key: 'unit', header: t('unit'), cell: areaName },
          { key: 'families', header: t('families'), numeric: true, cell: (row) => formatNumber(row.families) },
          { key: 'persons', header: t('persons'), numeric: true, cell: (row) => formatNumber(row.persons) },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

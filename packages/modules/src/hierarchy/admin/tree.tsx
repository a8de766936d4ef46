import { childKinds } from '@melati/domain/hierarchy/levels'
import { UnitId } from '@melati/domain/ids'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useActing, useCity } from '../../admin-acting.ts'
import { usePathValue } from '../../admin-address.ts'
import { useApi, useApiClient } from '../../admin-api.ts'
import { usePathCrumbs } from '../../admin-path-crumbs.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { unitTitle } from '../rules.ts'
import { AddUnits } from './add-units.tsx'
import { ChangeUnit } from './change-unit.tsx'
import { words } from './words.ts'

/** Who may add to the tree; the server decides again. */
const office: ReadonlySet<string> = new Set(['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat'])

/** `tree` names where a page begins; null is the first. */
const first: string | null = null

/** One unit with what stands right below it; from the top of one's own area down. */
export default function TreePage() {
  const t = useWords(words)
  const api = useApi()
  const { settings } = useCity()
  const client = useApiClient()
  const named = UnitId.safeParse(usePathValue('unitId'))
  const unitId = named.data
  const found = useInfiniteQuery({
    queryKey: [...api.hierarchy.tree.queryKey(), unitId ?? 'own', 'pages'],
    queryFn: ({ pageParam }) =>
      client.hierarchy.tree.query({
        ...(unitId === undefined ? {} : { unitId }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next,
  })
  const { acting } = useActing()
  const crumbsOf = usePathCrumbs()
  if (found.isPending) return <Skeleton lines={10} />
  if (found.isError) return <PageProblem error={found.error} onRetry={() => void found.refetch()} />
  const [page] = found.data.pages
  if (page === undefined) return null
  const { unit, path, childKind } = page
  const belowKind = childKind === null ? undefined : childKinds(settings.levels, childKind)[0]
  const children = found.data.pages.flatMap((one) => one.children)
  return (
    <Stack space="loose">
      <PageHeader
        title={unitTitle(settings.labels, unit)}
        lead={unit.code !== null && t('codeIs', { code: unit.code })}
        actions={
          <>
            <ButtonLink variant="secondary" href={`/pengurus/${unit.unitId}`}>
              {t('board')}
            </ButtonLink>
            {office.has(acting.role) && path.length > 0 && (
              <ChangeUnit
                unit={{ ...unit, title: unitTitle(settings.labels, unit), parentId: path.at(-1)?.unitId ?? null }}
              />
            )}
          </>
        }
        above={path.length > 0 && <Breadcrumb crumbs={crumbsOf([...path, unit], (above) => `/wilayah/${above}`)} />}
      />
      <DataTable
        onPhone="table"
        label={t('areas')}
        rows={children}
        rowKey={(one) => one.unitId}
        rowName={(one) => one.name}
        rowHref={(one) => `/wilayah/${one.unitId}`}
        empty={
          <EmptyState kind="none" title={t('none')}>
            {t('noneLead')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('name'), cell: (one) => one.name },
          { key: 'code', header: t('code'), deskOnly: true, cell: (one) => one.code ?? '–' },
          ...(belowKind === undefined || belowKind === 'dasawisma'
            ? []
            : [
                {
                  key: 'below',
                  header: settings.labels[belowKind],
                  numeric: true,
                  cell: (one: (typeof children)[number]) => formatNumber(one.children),
                },
              ]),
          ...(childKind === 'dasawisma'
            ? []
            : [
                {
                  key: 'dasawisma',
                  header: settings.labels.dasawisma,
                  numeric: true,
                  cell: (one: (typeof children)[number]) => formatNumber(one.dasawisma),
                },
              ]),
        ]}
      />
      <LoadMore of={found} />
      {office.has(acting.role) && childKind !== null && childKind !== 'kecamatan' && childKind !== 'kelurahan' && (
        <AddUnits key={unit.unitId} parentId={unit.unitId} kind={childKind} label={settings.labels[childKind]} />
      )}
    </Stack>
  )
}

import { UnitId } from '@melati/domain/ids'
import { Category, ProductStage } from '@melati/domain/products/product'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatRupiah } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useActing } from '../../admin-acting.ts'
import { useAddress } from '../../admin-address.ts'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { ProductFilters } from './filters.tsx'
import { mayKeep } from './may.ts'
import { StagePill } from './stage-pill.tsx'

/** The products of one's area, of a unit in it, of a stage. */
export default function ProductsPage() {
  const api = useApi()
  const { search } = useAddress()
  const asked = UnitId.safeParse(search['unit'])
  const scope = useQuery(api.hierarchy.scope.queryOptions())
  const unitId = asked.data ?? scope.data?.unit?.unitId
  if (unitId !== undefined) return <Products unitId={unitId} />
  if (scope.isError) return <PageProblem error={scope.error} onRetry={() => void scope.refetch()} />
  return <Skeleton lines={8} />
}

type Product = ApiOutputs['products']['list']['rows'][number]

const hrefOf = ({ productId }: Product) => `/produk/${productId}`

function Products({ unitId }: { readonly unitId: UnitId }) {
  const api = useApi()
  const t = useWords(adminWords)
  const base = useWords(words)
  const { role } = useActing().acting
  const { search } = useAddress()
  const stage = ProductStage.safeParse(search['status']).data
  const category = Category.safeParse(search['jenis']).data
  const name = search['cari'] ?? ''
  const found = useInfiniteQuery(
    api.products.list.infiniteQueryOptions(
      {
        unitId,
        search: name,
        ...(stage === undefined ? {} : { stage }),
        ...(category === undefined ? {} : { category }),
      },
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const isFiltered = [stage, category, search['unit']].some((one) => one !== undefined) || name !== ''
  const add = mayKeep(role) && <ButtonLink href="/produk/baru">{t('add')}</ButtonLink>
  return (
    <Stack space="loose">
      <PageHeader title={t('title')} lead={t('lead')} actions={add} />
      <ProductFilters stage={stage} category={category} counts={found.data?.pages[0]?.stages} />
      <DataTable
        label={t('title')}
        rows={rows}
        rowKey={({ productId }) => productId}
        rowName={(row) => row.name}
        rowHref={hrefOf}
        state={found.isPending ? 'loading' : found.isError ? 'error' : found.isPlaceholderData ? 'refreshing' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          isFiltered ? (
            <EmptyState
              kind="not-found"
              title={t('none-found')}
              action={
                <ButtonLink variant="secondary" href="/produk">
                  {t('clear-filters')}
                </ButtonLink>
              }
            />
          ) : (
            <EmptyState kind="none" title={t('none')} action={add}>
              {t('none-lead')}
            </EmptyState>
          )
        }
        columns={[
          { key: 'name', header: t('name'), minWidth: '11rem', cell: (row) => row.name },
          { key: 'maker', header: t('maker'), minWidth: '8rem', cell: ({ maker }) => maker },
          { key: 'kelurahan', header: t('kelurahan'), cell: ({ unit }) => unit.name },
          { key: 'category', header: t('category'), cell: (row) => base(`category-${row.category}`) },
          {
            key: 'price',
            header: t('price'),
            numeric: true,
            cell: ({ price, saleUnit }) => `${formatRupiah(price)} /\u00a0${saleUnit}`,
          },
          { key: 'status', header: t('status'), cell: (row) => <StagePill stage={row.stage} /> },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

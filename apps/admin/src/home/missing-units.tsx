import type { UnitId } from '@melati/domain/ids'
import { LoadMore } from '@melati/modules/admin-load-more.tsx'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { useUnitTitle } from '@melati/modules/admin-unit-title'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { homeWords } from './home-words.ts'
import type { measures } from './parts.ts'
import { useAsk } from './use-ask.ts'
import { useOpens } from './use-opens.ts'

interface MissingUnitsProps {
  readonly measure: (typeof measures)[number]
  readonly unitId: UnitId
  /** What the unit is called. */
  readonly title: string
}

/** Units that lack what a bar of home counts, each leading to where it is put right. */
export function MissingUnits({ measure, unitId, title }: MissingUnitsProps) {
  const ask = useAsk()
  const t = useWords(homeWords)
  const { language } = useLanguage()
  const titleOf = useUnitTitle()
  const { mayOpen } = useOpens()
  const found = useInfiniteQuery({
    queryKey: ['home', 'missing', measure.module, measure.key, unitId],
    queryFn: ({ pageParam }) => measure.missing(ask, unitId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const hrefOf = (id: UnitId) => {
    const href = measure.mendHref?.(id)
    return href !== undefined && mayOpen(href.split('?')[0] ?? '') ? href : `/?unit=${id}`
  }
  const heading = t('missingTitle', { what: measure.title[language] })
  return (
    <Stack space="loose">
      <PageHeader
        title={heading}
        lead={measure.means[language]}
        above={
          <Breadcrumb
            crumbs={[
              { label: title, href: `/?unit=${unitId}` },
              { label: heading, href: '' },
            ]}
          />
        }
      />
      <DataTable
        label={heading}
        rows={rows}
        rowKey={(row) => row.unitId}
        rowName={titleOf}
        rowHref={(row) => hrefOf(row.unitId)}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={<EmptyState kind="done" title={t('complete')} />}
        columns={[
          { key: 'unit', header: t('unit'), minWidth: '11rem', cell: titleOf },
          {
            key: 'in',
            header: t('standsIn'),
            cell: (row) =>
              row.path
                .filter(({ kind }) => kind !== 'kota')
                .map(({ name }) => name)
                .join(' › ') || '–',
          },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}

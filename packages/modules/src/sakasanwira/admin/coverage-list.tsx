import { Button } from '@melati/ui/button.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { words } from '../admin-words.ts'
import type { MapRow } from './coverage.tsx'
import { centreHref, type MapState } from './stage-look.ts'
import { StagePill } from './stage-pill.tsx'

interface CoverageListProps {
  readonly rows: readonly MapRow[]
  readonly chosen: MapState | undefined
  readonly onAll: () => void
  readonly onOpen: (unitId: string) => void
}

/** The map in words. Beside the map it stays in sight and scrolls by itself. */
export function CoverageList({ rows, chosen, onAll, onOpen }: CoverageListProps) {
  const t = useWords(words)
  const title = chosen === undefined ? t('areas') : `${t('areas')} · ${t('filtered', { state: t(`state-${chosen}`) })}`
  return (
    <section
      aria-label={t('areas')}
      className="flex min-w-0 flex-col gap-3 min-[64rem]:sticky min-[64rem]:top-[calc(var(--top-inset)+1rem)] min-[64rem]:max-h-[calc(100dvh-var(--top-inset)-2rem)]"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level={3}>{title}</Heading>
        {chosen !== undefined && (
          <Button variant="secondary" onClick={onAll}>
            {t('clearFilters')}
          </Button>
        )}
      </div>
      <div className="min-[64rem]:min-h-0 min-[64rem]:overflow-y-auto min-[64rem]:[--top-inset:0px]">
        <DataTable
          label={t('areas')}
          rows={rows}
          rowKey={(row) => row.unitId}
          rowName={(row) => row.name}
          groupOf={(row) => row.kecamatan ?? ''}
          empty={<EmptyState kind="not-found" title={t('noneFound')} headingLevel={3} />}
          columns={[
            { key: 'name', header: t('kelurahan'), cell: (row) => <Named row={row} /> },
            {
              key: 'stage',
              header: t('stage'),
              cell: (row) =>
                row.stage === null ? (
                  // Its words begin where those of the others do.
                  <span className="-ml-(--control-pad) inline-block">
                    <Button variant="tertiary" aria-haspopup="dialog" onClick={() => onOpen(row.unitId)}>
                      {t('none')}
                      <VisuallyHidden>: {row.name}</VisuallyHidden>
                    </Button>
                  </span>
                ) : (
                  <StagePill stage={row.stage} returned={false} />
                ),
            },
          ]}
        />
      </div>
    </section>
  )
}

function Named({ row }: { row: MapRow }) {
  const href = centreHref(row)
  return (
    <>
      {row.name}
      {href !== undefined && (
        <span className="block font-normal">
          <Link inCell href={href}>
            {row.centreName}
          </Link>
        </span>
      )}
    </>
  )
}

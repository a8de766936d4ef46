import { useApi } from '@melati/modules/admin-api'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import type { UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useUnitTitle } from '@melati/modules/admin-unit-title'
import { useQuery } from '@tanstack/react-query'
import { behindHref, personsIn } from './behind-href.ts'
import { words } from './words.ts'

export interface UnitFiguresProps {
  readonly unitId: UnitId
  readonly period: Period
  readonly hrefOf: (unitId: string) => string
}

/** The units right below with their figures; the sum at the foot is the unit's own. */
export function UnitFigures({ unitId, period, hrefOf }: UnitFiguresProps) {
  const api = useApi()
  const t = useWords(words)
  const titleOf = useUnitTitle()
  const found = useQuery(api.households.totals.queryOptions({ unitId, period }))
  const own = found.data?.own
  const link = (unit: string, column: string, count: number) => (
    <Link href={behindHref('warga', unit, period, column)}>{formatNumber(count)}</Link>
  )
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('below')}</Heading>
      <DataTable
        label={t('below')}
        rows={found.data?.children ?? []}
        rowKey={(row) => row.unitId}
        rowName={(row) => row.name}
        rowHref={(row) => hrefOf(row.unitId)}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          <EmptyState kind="none" title={t('nothingBelow')}>
            {t('nothingBelowLead')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('unit'), minWidth: '12rem', cell: titleOf },
          {
            key: 'households',
            header: t('households'),
            numeric: true,
            cell: (row) => link(row.unitId, 'households', row.households),
          },
          {
            key: 'families',
            header: t('families'),
            numeric: true,
            cell: (row) => link(row.unitId, 'families', row.families),
          },
          { key: 'persons', header: t('persons'), numeric: true, cell: (row) => formatNumber(personsIn(row).all) },
        ]}
        {...(own === undefined
          ? {}
          : {
              totals: {
                name: t('total'),
                households: formatNumber(own.households),
                families: formatNumber(own.families),
                persons: formatNumber(personsIn(own).all),
              },
            })}
      />
    </Stack>
  )
}

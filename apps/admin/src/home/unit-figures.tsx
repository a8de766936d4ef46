import { useApi } from '@melati/modules/admin-api'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { usePages } from '@melati/modules/admin-pages'
import { useUnitTitle } from '@melati/modules/admin-unit-title'
import { figureOf as residentsOf } from '@melati/modules/households/rules'
import { figureOf as up2kOf } from '@melati/modules/up2k/rules'
import type { UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import { type Column, DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber, formatRupiah } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { Figure } from './figure.tsx'
import { type UnitRow, unitRows } from './unit-rows.ts'
import { useBehind } from './use-behind.ts'
import { useOpens } from './use-opens.ts'
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
  const behind = useBehind(period)
  const { isOn } = useOpens()
  const [withPeople, withGroups] = [isOn('households'), isOn('up2k')]
  const people = useQuery(api.households.totals.queryOptions({ unitId, period }, { enabled: withPeople }))
  const groups = useQuery(api.up2k.totals.queryOptions({ unitId, period }, { enabled: withGroups }))
  const rows = unitRows(people.data, groups.data)
  const { shown, paging } = usePages(rows, `${unitId} ${period}`)
  const residents = (key: Parameters<typeof behind.residents>[1], header: string): Column<UnitRow> => ({
    key,
    header,
    numeric: true,
    cell: (row) =>
      row.residents && (
        <Figure
          value={residentsOf(row.residents, key)}
          href={row.isRest ? undefined : behind.residents(row.unitId, key)}
        />
      ),
  })
  const up2k = (
    key: Parameters<typeof behind.up2k>[1],
    header: string,
    format: (value: number) => string = formatNumber,
  ): Column<UnitRow> => ({
    key,
    header,
    numeric: true,
    cell: (row) =>
      row.up2k && (
        <Figure
          value={up2kOf(row.up2k, key)}
          href={row.isRest ? undefined : behind.up2k(row.unitId, key)}
          format={format}
        />
      ),
  })
  // The first of the two that is switched on says what the rows are; the other fills in its columns.
  const first = withPeople ? people : groups
  const nameOf = (row: UnitRow) => (row.isRest ? t('rest', { unit: titleOf(row) }) : titleOf(row))
  const [own, sold] = [people.data?.own, groups.data?.own]
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('below')}</Heading>
      {withPeople && groups.isError && <LoadProblem error={groups.error} onRetry={() => void groups.refetch()} />}
      <DataTable
        label={t('below')}
        rows={shown}
        rowKey={(row) => `${row.unitId} ${row.isRest}`}
        rowName={nameOf}
        rowHref={(row) => hrefOf(row.unitId)}
        paging={paging}
        state={first.isPending ? 'loading' : first.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={first.error} onRetry={() => void first.refetch()} />}
        empty={
          <EmptyState kind="none" title={t('nothingBelow')}>
            {t('nothingBelowLead')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('unit'), minWidth: '11rem', cell: nameOf },
          ...(withPeople
            ? [
                residents('households', t('households')),
                residents('families', t('families')),
                residents('persons', t('persons')),
              ]
            : []),
          ...(withGroups
            ? [
                up2k('groups', t('groups')),
                up2k('members', t('members')),
                up2k('sales_rupiah', t('salesShort'), formatRupiah),
              ]
            : []),
        ]}
        totals={{
          name: t('total'),
          ...(own && {
            households: formatNumber(own.households),
            families: formatNumber(own.families),
            persons: formatNumber(residentsOf(own, 'persons')),
          }),
          ...(sold && {
            groups: formatNumber(up2kOf(sold, 'groups')),
            members: formatNumber(sold.members),
            sales_rupiah: formatRupiah(sold.sales_rupiah),
          }),
        }}
      />
    </Stack>
  )
}

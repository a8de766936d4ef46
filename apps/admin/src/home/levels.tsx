import { useApi } from '@melati/modules/admin-api'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { figureOf } from '@melati/modules/up2k/rules'
import type { UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import { groupLevels } from '@melati/domain/up2k/group'
import { DataTable } from '@melati/ui/data-table.tsx'
import { Fold } from '@melati/ui/fold.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useQuery } from '@tanstack/react-query'
import { Figure } from './figure.tsx'
import { useBehind } from './use-behind.ts'
import { words } from './words.ts'

/** Groups and their members by level, as form 4.22 has them. */
export function Levels({ unitId, period }: { unitId: UnitId; period: Period }) {
  const api = useApi()
  const t = useWords(words)
  const { up2k } = useBehind(period)
  const found = useQuery(api.up2k.totals.queryOptions({ unitId, period }))
  const own = found.data?.own
  const cell = (column: Parameters<typeof up2k>[1]) => (
    <Figure value={own === undefined ? 0 : figureOf(own, column)} href={up2k(unitId, column)} />
  )
  return (
    <Fold title={t('levels')}>
      <DataTable
        onPhone="table"
        label={t('levels')}
        rows={groupLevels}
        rowKey={(level) => level}
        rowName={(level) => t(level)}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        columns={[
          { key: 'level', header: t('level'), cell: (level) => t(level) },
          { key: 'groups', header: t('groups'), numeric: true, cell: (level) => cell(`groups_${level}`) },
          { key: 'members', header: t('members'), numeric: true, cell: (level) => cell(`members_${level}`) },
        ]}
        totals={{ level: t('total'), groups: cell('groups'), members: cell('members') }}
      />
    </Fold>
  )
}

import { useCity } from '@melati/modules/admin-acting'
import { useApi } from '@melati/modules/admin-api'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { figureOf } from '@melati/modules/households/rules'
import type { UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import { DataTable } from '@melati/ui/data-table.tsx'
import { Fold } from '@melati/ui/fold.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useQuery } from '@tanstack/react-query'
import { ageClasses } from './behind-href.ts'
import { Figure } from './figure.tsx'
import { useBehind } from './use-behind.ts'
import { words } from './words.ts'

/** Residents by sex and age class, each figure with the people behind it. */
export function People({ unitId, period }: { unitId: UnitId; period: Period }) {
  const api = useApi()
  const t = useWords(words)
  const { lansiaAge } = useCity().settings
  const { residents } = useBehind(period)
  const found = useQuery(api.households.totals.queryOptions({ unitId, period }))
  const own = found.data?.own
  const cell = (figure: Parameters<typeof residents>[1]) => (
    <Figure value={own === undefined ? 0 : figureOf(own, figure)} href={residents(unitId, figure)} />
  )
  const nameOf = (age: (typeof ageClasses)[number]) => {
    if (age === '60_up') return t('age-60_up', { from: lansiaAge })
    return age === '50_59' ? t('age-50_before', { to: lansiaAge - 1 }) : t(`age-${age}`)
  }
  return (
    <Fold title={t('ages')}>
      <DataTable
        onPhone="table"
        label={t('ages')}
        rows={ageClasses}
        rowKey={(age) => age}
        rowName={nameOf}
        state={found.isPending ? 'loading' : found.isError ? 'error' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        columns={[
          { key: 'age', header: t('age'), cell: nameOf },
          { key: 'm', header: t('male'), numeric: true, cell: (age) => cell(`m_${age}`) },
          { key: 'f', header: t('female'), numeric: true, cell: (age) => cell(`f_${age}`) },
          { key: 'all', header: t('total'), numeric: true, cell: (age) => cell(age) },
        ]}
        totals={{ age: t('total'), m: cell('m'), f: cell('f'), all: cell('persons') }}
      />
    </Fold>
  )
}

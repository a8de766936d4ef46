import { useApi } from '@melati/modules/admin-api'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import type { UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import { formatNumber } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stat } from '@melati/ui/stat.tsx'
import { useQuery } from '@tanstack/react-query'
import { behindHref, personsIn } from './behind-href.ts'
import { words } from './words.ts'

/** Who lives here; each card fails and loads by itself. */
export function KeyFigures({ unitId, period }: { unitId: UnitId; period: Period }) {
  const api = useApi()
  const t = useWords(words)
  const people = useQuery(api.households.totals.queryOptions({ unitId, period }))
  if (people.isError) return <LoadProblem error={people.error} onRetry={() => void people.refetch()} />
  if (people.isPending) return <Skeleton height={8} />
  const { own } = people.data
  const persons = personsIn(own)
  return (
    <Grid>
      <Stat
        label={t('households')}
        value={formatNumber(own.households)}
        change={t('familiesCount', { n: own.families })}
        definition={t('householdsMeans')}
        href={behindHref('warga', unitId, period, 'households')}
      />
      <Stat
        label={t('persons')}
        value={formatNumber(persons.all)}
        change={t('sexes', { m: persons.male, f: persons.female })}
        definition={t('personsMeans')}
        href={behindHref('warga', unitId, period, 'f_15_49')}
      />
    </Grid>
  )
}

import { formatMonth, formatNumber, formatRupiah } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stat } from '@melati/ui/stat.tsx'
import { words } from '../admin-words.ts'
import type { Group } from './group.tsx'

/** Cash, what was sold this month and how many belong to the group. */
export function GroupFigures({ group: { cash, months, members } }: { group: Group }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const month = months.at(-1)
  return (
    <Grid>
      <Stat label={t('cash')} value={formatRupiah(cash)} definition={t('cashMeans')} />
      {month !== undefined && (
        <Stat
          label={t('salesThisMonth', { month: formatMonth(month.period, language) })}
          value={formatRupiah(month.rupiah)}
          change={t('salesCount', { n: month.sales })}
          definition={t('salesMeans')}
        />
      )}
      <Stat
        label={t('members')}
        value={formatNumber(members.filter(({ until }) => until === null).length)}
        definition={t('membersMeans')}
      />
    </Grid>
  )
}

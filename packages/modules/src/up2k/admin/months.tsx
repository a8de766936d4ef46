import { BarChart } from '@melati/ui/bar-chart.tsx'
import { Card } from '@melati/ui/card.tsx'
import { formatMonth, formatMonthShort, formatRupiahCompact } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../admin-words.ts'
import type { Group } from './group.tsx'

/** What the group sold in each of the last twelve months; nothing while it never sold. */
export function Months({ months }: Pick<Group, 'months'>) {
  const t = useWords(words)
  const { language } = useLanguage()
  const best = months.toSorted((a, b) => b.rupiah - a.rupiah)[0]
  if (best === undefined || best.rupiah === 0) return null
  return (
    <Card as="section">
      <BarChart
        direction="columns"
        headline={t('monthsBest', {
          month: formatMonth(best.period, language),
          rupiah: formatRupiahCompact(best.rupiah, language),
        })}
        measure={t('monthsMeasure')}
        format={(value) => (value === 0 ? '–' : formatRupiahCompact(value, language).replace('Rp', ''))}
        bars={months.map(({ period, rupiah }) => ({
          key: period,
          label: formatMonthShort(period, language),
          value: rupiah,
          emphasis: period === best.period,
        }))}
      />
    </Card>
  )
}

import { useToday } from '@melati/modules/admin-acting'
import { type Period, periodOf, previousPeriod } from '@melati/domain/period'
import { formatDifference, formatMonth, formatNumber } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { words } from './words.ts'

interface HowSaid {
  readonly format?: (value: number) => string
  /** It grows through the month from nothing, as sales do, so that a month that runs is beside a whole one. */
  readonly adds?: boolean
}

/** How a figure of a month differs from the month before: '+3 sejak bulan lalu', of an older month '−2 sejak Juli 2026'. */
export function useChange(period: Period) {
  const t = useWords(words)
  const { language } = useLanguage()
  const runs = period === periodOf(useToday())
  const month = formatMonth(previousPeriod(period), language)
  return (value: number, was: number | undefined, { format = formatNumber, adds = false }: HowSaid = {}) => {
    if (was === undefined) return undefined
    if (value === was) return runs ? t('sameAsLast') : t('sameAsMonth', { month })
    const change = formatDifference(value - was, format)
    const said = runs ? t('sinceLast', { change }) : t('sinceMonth', { change, month })
    return runs && adds ? t('stillRuns', { change: said }) : said
  }
}

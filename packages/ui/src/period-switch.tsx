import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { controlWords } from './control-words.ts'
import { formatMonth } from './format-date.ts'
import { IconButton } from './icon-button.tsx'
import { useLanguage, useWords } from './language-provider.tsx'

export interface PeriodSwitchProps {
  /** 'YYYY-MM'. */
  value: string
  onChange: (period: string) => void
  min: string
  max: string
}

/** The month all figures of the page belong to; sits in the top bar. */
export function PeriodSwitch({ value, onChange, min, max }: PeriodSwitchProps) {
  const { language } = useLanguage()
  const t = useWords(controlWords)
  const months = monthsBetween(min, max)
  const at = months.indexOf(value)
  const earlier = months[at + 1]
  const later = months[at - 1]
  return (
    <div
      role="group"
      aria-label={t('month')}
      className="inline-flex items-center rounded-control border-[1.5px] border-border-control bg-surface"
    >
      <IconButton
        icon={ChevronLeft}
        label={t('previousMonth')}
        disabled={!earlier}
        onClick={() => earlier && onChange(earlier)}
      />
      <select
        aria-label={t('month')}
        className="min-h-(--target) rounded-control bg-transparent px-1 text-center text-label"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {formatMonth(month, language)}
          </option>
        ))}
      </select>
      <IconButton
        icon={ChevronRight}
        label={t('nextMonth')}
        disabled={!later}
        onClick={() => later && onChange(later)}
      />
    </div>
  )
}

/** Newest first. */
function monthsBetween(min: string, max: string): readonly string[] {
  const [first, last] = [monthIndex(min), monthIndex(max)]
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, back) => {
    const index = last - back
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}

function monthIndex(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1
}

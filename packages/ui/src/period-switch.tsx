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
    // As wide as the longest month at least, so that the steps can go below it once text is too large for one row.
    <div className="@container flex w-[15.5rem] max-w-[calc(100vw-2*var(--page-gutter))] sm:justify-end">
      <div
        role="group"
        aria-label={t('month')}
        className="inline-flex max-w-full items-center rounded-control border-[1.5px] border-border-control bg-surface @max-[14rem]:grid @max-[14rem]:grid-cols-2 @max-[14rem]:justify-items-center"
      >
        <IconButton
          icon={ChevronLeft}
          label={t('previousMonth')}
          disabled={!earlier}
          onClick={() => earlier && onChange(earlier)}
        />
        <select
          aria-label={t('month')}
          className="min-h-(--target) rounded-control bg-transparent px-1 text-center text-label @max-[14rem]:order-first @max-[14rem]:col-span-2 @max-[14rem]:max-w-full"
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

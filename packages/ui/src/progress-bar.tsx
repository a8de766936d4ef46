import type { ReactNode } from 'react'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { formatNumber } from './format-number.ts'
import { useWords } from './language-provider.tsx'

export interface ProgressBarProps {
  /** What is counted; shown above the bar unless `hideLabel`. */
  label: ReactNode
  value: number
  max: number
  /** Said instead of "18 dari 22", such as "1,2 dari 2 MB". */
  text?: string
  hideLabel?: boolean
  tone?: 'action' | 'ok'
}

export function ProgressBar({ label, value, max, text, hideLabel, tone = 'action' }: ProgressBarProps) {
  const t = useWords(controlWords)
  const said = text ?? t('ofTotal', { value: formatNumber(value), max: formatNumber(max) })
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div className="flex w-full flex-col gap-1">
      <div className={cx('flex flex-wrap items-baseline justify-between gap-x-3 text-meta', hideLabel && 'sr-only')}>
        <span>{label}</span>
        <span className="font-semibold tabular-nums">{said}</span>
      </div>
      <div
        role="progressbar"
        aria-label={typeof label === 'string' ? label : said}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={said}
        data-bar
        className="h-2 overflow-clip rounded-full bg-track"
      >
        {/* Its length as an attribute: a page of the server may carry no inline style. */}
        <svg aria-hidden className="block h-full w-full">
          <rect
            data-bar-fill
            width={`${share * 100}%`}
            height="100%"
            rx={4}
            className={tone === 'ok' ? 'fill-status-ok-fg' : 'fill-action'}
          />
        </svg>
      </div>
    </div>
  )
}

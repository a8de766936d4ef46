import type { Bar } from './bar-chart.tsx'
import { cx } from './cx.ts'
import { Anchor } from './link-provider.tsx'

export interface DrawnBars {
  bars: readonly Bar[]
  greatest: number
  format: (value: number) => string
  /** What stands where there is no value. */
  none?: string
}

/** Bars lie, so that long names of kelurahan have room. */
export function BarRows({ bars, greatest, format, none = '—' }: DrawnBars) {
  return (
    <ul className="flex flex-col gap-2">
      {bars.map(({ key, label, value, href, emphasis }) => (
        <li key={key} className={cx('relative flex flex-col gap-1 rounded-[2px]', href && 'hover:bg-surface-brand')}>
          <div className="flex items-baseline justify-between gap-3 text-data">
            {href ? (
              <Anchor
                href={href}
                className="inline-block min-h-6 min-w-6 py-0.5 text-text-link underline underline-offset-[0.15em] after:absolute after:inset-0"
              >
                {label}
              </Anchor>
            ) : (
              <span>{label}</span>
            )}
            <span className={cx('tabular-nums', emphasis && 'font-semibold')}>
              {value === null ? none : format(value)}
            </span>
          </div>
          <svg data-chart aria-hidden className="h-3 w-full" preserveAspectRatio="none">
            <rect width="100%" height="100%" className="fill-track" />
            {value !== null && (
              <rect
                width={`${(100 * value) / greatest}%`}
                height="100%"
                className={emphasis ? 'fill-chart-3' : 'fill-chart-1'}
              />
            )}
          </svg>
        </li>
      ))}
    </ul>
  )
}

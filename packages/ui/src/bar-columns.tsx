import type { DrawnBars } from './bar-rows.tsx'
import { cx } from './cx.ts'

const tall = 160

/** Bars stand, for months. Places are in percent, so that text keeps its size at every width. */
export function BarColumns({ bars, greatest, format }: DrawnBars) {
  const step = 100 / Math.max(1, bars.length)
  return (
    <div role="list" className="relative">
      <svg data-chart aria-hidden width="100%" height={tall} className="block border-b border-border-control">
        {bars.map(({ key, value, emphasis }, at) => {
          const height = value === null ? 0 : Math.max(1, ((tall - 24) * value) / greatest)
          return (
            <rect
              key={key}
              x={`${at * step + step * 0.15}%`}
              width={`${step * 0.7}%`}
              y={tall - height}
              height={height}
              className={emphasis ? 'fill-chart-3' : 'fill-chart-1'}
            />
          )
        })}
      </svg>
      <div className="absolute inset-x-0 top-0 flex">
        {bars.map(({ key, label, value, emphasis }) => {
          const height = value === null ? 0 : ((tall - 24) * value) / greatest
          return (
            <div key={key} role="listitem" className="flex min-w-0 flex-1 flex-col items-center text-center">
              <span className="sr-only">{label}: </span>
              <span
                className={cx('flex flex-col justify-end text-meta tabular-nums', emphasis && 'font-semibold')}
                style={{ height: `${tall - height - 2}px` }}
              >
                {value === null ? '—' : format(value)}
              </span>
            </div>
          )
        })}
      </div>
      <div aria-hidden className="flex pt-1">
        {bars.map(({ key, label }) => (
          <span key={key} className="min-w-0 flex-1 px-0.5 text-center text-meta leading-tight text-text-muted">
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Definition } from './definition.tsx'
import { Anchor } from './link-provider.tsx'

export interface StatProps {
  label: string
  /** A formatted figure: "3.118", "Rp412,6 jt", "96/151". */
  value: string
  /** The full figure when `value` is shortened: "Rp412.600.000". */
  exact?: string
  /** How it changed, in words and sign: "+6,2% dari Juli". */
  change?: string
  /** What is counted, from where, as of when. */
  definition?: ReactNode
  /** The rows behind the figure. */
  href?: string
  /** A ProgressBar or a small chart. */
  children?: ReactNode
}

/** A key figure on a card: every number has a definition and leads to its rows. */
export function Stat({ label, value, exact, change, definition, href, children }: StatProps) {
  return (
    <div
      className={cx(
        '@container relative flex min-w-0 flex-col gap-1 rounded-card border border-border bg-surface p-4 max-sm:p-3',
        href && 'transition-shadow hover:border-border-control hover:shadow-card',
      )}
    >
      <dl className="flex flex-col gap-1">
        <dt className="text-meta text-text-muted">{label}</dt>
        <dd className="font-heading text-h1 tabular-nums tracking-[-0.01em] @[9.5rem]:text-display" title={exact}>
          {href ? (
            <Anchor
              href={href}
              className="inline-block min-w-6 rounded-[2px] text-text no-underline after:absolute after:inset-0 after:rounded-card hover:text-text-link hover:underline hover:decoration-2"
            >
              {value}
              <span className="sr-only"> {label}</span>
            </Anchor>
          ) : (
            value
          )}
        </dd>
        {change && <dd className="text-meta text-text-muted tabular-nums">{change}</dd>}
      </dl>
      {children}
      {definition && (
        <div className="relative z-10 self-start">
          <Definition of={label}>{definition}</Definition>
        </div>
      )}
    </div>
  )
}

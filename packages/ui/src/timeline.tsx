import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { toneIcons } from './tone-icon.ts'
import { toneLooks } from './tone.ts'
import type { Tone } from './tone.ts'

export interface TimelineEntry {
  id: string
  title: ReactNode
  /** Formatted, with its zone: "5 Agu 2026, 14.05 WIB". */
  when: string
  /** The same instant for machines. */
  dateTime?: string
  who?: string
  detail?: ReactNode
  tone?: Tone
  icon?: LucideIcon
}

/** What happened, newest first unless the caller says otherwise. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map(({ id, title, when, dateTime, who, detail, tone = 'neutral', icon }) => (
        <li key={id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span aria-hidden className="absolute top-8 bottom-0 left-4 w-px bg-border group-last:hidden" />
          <span
            className={cx(
              'inline-flex size-8 shrink-0 items-center justify-center rounded-full border-[1.5px]',
              toneLooks[tone],
            )}
          >
            <Icon of={icon ?? toneIcons[tone]} size="small" />
          </span>
          <div className="flex min-w-0 flex-col pt-1">
            <span className="text-label">{title}</span>
            <span className="text-meta text-text-muted">
              <time dateTime={dateTime}>{when}</time>
              {who && ` · ${who}`}
            </span>
            {detail && <div className="pt-1 padat:text-data">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

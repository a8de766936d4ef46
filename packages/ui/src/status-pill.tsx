import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { toneIcons } from './tone-icon.ts'
import { toneLooks } from './tone.ts'
import type { Tone } from './tone.ts'

export interface StatusPillProps {
  tone: Tone
  icon?: LucideIcon
  children: ReactNode
}

/** Colour, icon and word, always all three. */
export function StatusPill({ tone, icon, children }: StatusPillProps) {
  return (
    <span
      data-pill
      className={cx(
        'inline-flex max-w-full items-center gap-1 rounded-pill border-[1.5px] px-2 py-px text-meta font-semibold',
        toneLooks[tone],
      )}
    >
      <Icon of={icon ?? toneIcons[tone]} size="small" />
      <span>{children}</span>
    </span>
  )
}

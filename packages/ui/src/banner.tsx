import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import Info from 'lucide-react/icons/info'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { toneIcons } from './tone-icon.ts'
import { toneLooks } from './tone.ts'
import type { Tone } from './tone.ts'

export interface BannerProps {
  tone: Tone
  title?: ReactNode
  /** What happened, is my work safe, what to do. */
  children?: ReactNode
  icon?: LucideIcon
  /** A button or link that does what the text says. */
  action?: ReactNode
  /** A code that can be read over WhatsApp: "K-4F2". */
  code?: string
  /** Read aloud when it appears; `assertive` only for what stops the work. */
  announce?: 'polite' | 'assertive'
}

export function Banner({ tone, title, children, icon, action, code, announce }: BannerProps) {
  const role = announce === 'assertive' ? 'alert' : announce === 'polite' ? 'status' : undefined
  return (
    <div role={role} className={cx('flex items-start gap-3 rounded-card border-[1.5px] px-4 py-3', toneLooks[tone])}>
      <Icon of={icon ?? (tone === 'info' ? Info : toneIcons[tone])} className="mt-0.5" />
      <div className="flex min-w-0 grow flex-col gap-1">
        {title && <p className="text-label">{title}</p>}
        {children && <div className="text-body padat:text-data">{children}</div>}
        {code && <p className="text-meta tabular-nums">{code}</p>}
        {action && <div className="flex flex-wrap gap-2 pt-1">{action}</div>}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import CircleCheck from 'lucide-react/icons/circle-check'
import Inbox from 'lucide-react/icons/inbox'
import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import SearchX from 'lucide-react/icons/search-x'
import { Heading } from './heading.tsx'
import { Icon } from './icon.tsx'

export interface EmptyStateProps {
  /** Nothing yet; nothing with this filter; all done; not for you. Each needs other words. */
  kind: 'none' | 'not-found' | 'done' | 'no-access'
  /** What will live here. */
  title: string
  /** One sentence how. */
  children?: ReactNode
  /** One button that does it. */
  action?: ReactNode
  icon?: LucideIcon
  /** 1 where it is the whole page. */
  headingLevel?: 1 | 2 | 3
}

const icons = { none: Inbox, 'not-found': SearchX, done: CircleCheck, 'no-access': LockKeyhole } as const

export function EmptyState({ kind, title, children, action, icon, headingLevel = 2 }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-card border border-dashed border-border-control bg-surface px-4 py-8 text-center">
      <span className="inline-flex size-14 items-center justify-center rounded-full bg-action-subtle text-action-subtle-text">
        <Icon of={icon ?? icons[kind]} size="large" className="size-6" />
      </span>
      <Heading level={headingLevel} look="h2">
        {title}
      </Heading>
      {children && <div className="max-w-form text-text-muted padat:text-data">{children}</div>}
      {action && <div className="flex flex-wrap justify-center gap-2 pt-1">{action}</div>}
    </div>
  )
}

import type { ReactNode } from 'react'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Anchor } from './link-provider.tsx'

export interface Task {
  /** Absent: it cannot be started yet, and the status says why. */
  href?: string | undefined
  label: string
  hint?: ReactNode
  /** A finished one is plain text ("Selesai"), an unfinished one a StatusPill, so that what is left stands out. */
  status: ReactNode
}

/** The whole row is the link. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label?: string }) {
  return (
    <ul aria-label={label} className="flex flex-col rounded-card border border-border bg-surface">
      {tasks.map((task) => (
        <li
          key={task.label}
          className={cx(
            'relative flex min-h-row items-center gap-3 border-b border-border px-4 py-2 last:border-b-0',
            task.href && 'hover:bg-surface-brand',
          )}
        >
          <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <div className="flex min-w-0 flex-col">
              {task.href ? (
                <Anchor
                  href={task.href}
                  className="min-h-6 min-w-6 content-center text-label text-text-link underline underline-offset-[0.15em] after:absolute after:inset-0"
                >
                  {task.label}
                </Anchor>
              ) : (
                <span className="text-label text-text-muted">{task.label}</span>
              )}
              {task.hint && <span className="text-meta text-text-muted">{task.hint}</span>}
            </div>
            <div className="padat:text-data">{task.status}</div>
          </div>
          {task.href && <Icon of={ChevronRight} className="text-text-muted" />}
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { Heading } from './heading.tsx'

export interface PageHeaderProps {
  title: string
  /** Period, place, count: "Agustus 2026 · Kec. Medan Selayang · 6 kelurahan". */
  lead?: ReactNode
  /** A Breadcrumb or a StatusPill ("Hanya lihat"). */
  above?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, lead, above, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-1">
      {above}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col gap-1">
          <Heading level={1} focusable>
            {title}
          </Heading>
          {lead && <div className="text-text-muted padat:text-data">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 empty:hidden">{actions}</div>}
      </div>
    </header>
  )
}

import type { LucideIcon } from 'lucide-react'
import { Icon } from './icon.tsx'
import { Anchor } from './link-provider.tsx'

export interface TileProps {
  href: string
  icon: LucideIcon
  label: string
  /** A count or a StatusPill's word: "18 rumah". */
  detail?: string
}

/** One of the four ways on from a cadre's home. */
export function Tile({ href, icon, label, detail }: TileProps) {
  return (
    <Anchor
      href={href}
      className="flex min-h-[6.5rem] min-w-0 flex-col justify-between gap-3 rounded-card border border-border bg-surface p-3 text-text no-underline hover:border-border-control active:bg-surface-brand"
    >
      <span className="inline-flex size-10 items-center justify-center rounded-control bg-action-subtle text-action">
        <Icon of={icon} />
      </span>
      <span className="flex flex-col">
        <span className="text-label [overflow-wrap:anywhere]">{label}</span>
        {detail && <span className="text-meta text-text-muted">{detail}</span>}
      </span>
    </Anchor>
  )
}

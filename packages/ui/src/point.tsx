import ChartColumn from 'lucide-react/icons/chart-column'
import House from 'lucide-react/icons/house'
import Store from 'lucide-react/icons/store'
import { Heading } from './heading.tsx'
import { Icon } from './icon.tsx'
import { Text } from './text.tsx'

const icons = { house: House, chart: ChartColumn, store: Store } as const

export interface PointProps {
  icon: keyof typeof icons
  title: string
  children: string
}

/** One thing the product does, for a page that introduces it. */
export function Point({ icon, title, children }: PointProps) {
  return (
    <div className="flex items-start gap-3">
      <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-control bg-action-subtle text-action-subtle-text">
        <Icon of={icons[icon]} />
      </span>
      <div>
        <Heading level={3}>{title}</Heading>
        <Text tone="muted">{children}</Text>
      </div>
    </div>
  )
}

import type { LucideIcon } from 'lucide-react'

/** One entry of a shell's menu, as a module hands it in. */
export interface NavItem {
  href: string
  label: string
  icon: LucideIcon
  /** What waits there. */
  count?: number | undefined
  current?: boolean | undefined
}

import type { LucideIcon } from 'lucide-react'
import { cx } from './cx.ts'

export interface IconProps {
  /** One icon, imported by itself: `import House from 'lucide-react/icons/house'`. */
  of: LucideIcon
  size?: 'small' | 'normal' | 'large'
  /** What the icon means; without it the icon is decoration beside a word. */
  label?: string
  className?: string
}

const sizes = { small: 'size-4', normal: 'size-icon', large: 'size-8' } as const

export function Icon({ of: Glyph, size = 'normal', label, className }: IconProps) {
  const shared = cx('shrink-0', sizes[size], className)
  return label ? (
    <Glyph className={shared} role="img" aria-label={label} />
  ) : (
    <Glyph className={shared} aria-hidden focusable={false} />
  )
}

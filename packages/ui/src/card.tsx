import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { gaps } from './space.ts'
import type { Space } from './space.ts'

export interface CardProps {
  as?: 'div' | 'section' | 'article' | 'li'
  tone?: 'plain' | 'brand' | 'sunken'
  space?: Space
  labelledBy?: string
  className?: string
  children: ReactNode
}

const tones = {
  plain: 'border-border bg-surface',
  brand: 'border-action-subtle bg-surface-brand',
  sunken: 'border-border bg-surface-sunken',
} as const

/** A bordered sheet of paper: borders first, no shadow at rest. */
export function Card({ as: Tag = 'div', tone = 'plain', space = 'snug', labelledBy, className, children }: CardProps) {
  return (
    <Tag
      aria-labelledby={labelledBy}
      className={cx('flex min-w-0 flex-col rounded-card border p-4', tones[tone], gaps[space], className)}
    >
      {children}
    </Tag>
  )
}

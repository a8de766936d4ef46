import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { gaps } from './space.ts'
import type { Space } from './space.ts'

export interface StackProps {
  as?: 'div' | 'section' | 'ul' | 'ol' | 'form' | 'header' | 'footer' | 'main' | 'article'
  /** 8 inside a card is `snug`, 12 between cards `gap`, 24 between sections `section`. */
  space?: Space
  align?: 'stretch' | 'start' | 'center'
  className?: string
  children: ReactNode
}

const alignments = { stretch: '', start: 'items-start', center: 'items-center' } as const

/** Things below each other. */
export function Stack({ as: Tag = 'div', space = 'normal', align = 'stretch', className, children }: StackProps) {
  return <Tag className={cx('flex min-w-0 flex-col', gaps[space], alignments[align], className)}>{children}</Tag>
}

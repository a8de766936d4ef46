import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { gaps } from './space.ts'
import type { Space } from './space.ts'

export interface GridProps {
  as?: 'div' | 'ul' | 'dl'
  /** Narrowest a column may get before the grid takes fewer columns. */
  column?: 'tile' | 'figure' | 'card' | 'half'
  space?: Space
  className?: string
  children: ReactNode
}

const columns = {
  tile: 'grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))]',
  figure: 'grid-cols-[repeat(auto-fit,minmax(min(9.5rem,100%),1fr))]',
  card: 'grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]',
  half: 'grid-cols-[repeat(auto-fit,minmax(min(22rem,100%),1fr))]',
} as const

/** Equal columns, as many as fit. */
export function Grid({ as: Tag = 'div', column = 'card', space = 'gap', className, children }: GridProps) {
  return <Tag className={cx('grid', columns[column], gaps[space], className)}>{children}</Tag>
}

import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { gaps } from './space.ts'
import type { Space } from './space.ts'

export interface ClusterProps {
  as?: 'div' | 'ul' | 'header' | 'footer' | 'nav'
  space?: Space
  align?: 'center' | 'start' | 'end' | 'baseline'
  justify?: 'start' | 'between' | 'end' | 'center'
  className?: string
  children: ReactNode
}

const alignments = {
  center: 'items-center',
  start: 'items-start',
  end: 'items-end',
  baseline: 'items-baseline',
} as const
const justifications = {
  start: '',
  between: 'justify-between',
  end: 'justify-end',
  center: 'justify-center',
} as const

/** Things beside each other that wrap when there is no room. */
export function Cluster(props: ClusterProps) {
  const { as: Tag = 'div', space = 'snug', align = 'center', justify = 'start', className, children } = props
  return (
    <Tag className={cx('flex min-w-0 flex-wrap', gaps[space], alignments[align], justifications[justify], className)}>
      {children}
    </Tag>
  )
}

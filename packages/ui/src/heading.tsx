import type { ReactNode, Ref } from 'react'
import { cx } from './cx.ts'

export interface HeadingProps {
  level: 1 | 2 | 3
  /** Only when the look must differ from the level; the level is what screen readers navigate by. */
  look?: 'display' | 'h1' | 'h2' | 'label'
  id?: string
  className?: string
  ref?: Ref<HTMLHeadingElement>
  /** Lets the app move focus to the heading of a page it has just routed to. */
  focusable?: boolean
  children: ReactNode
}

const looks = {
  display: 'font-heading text-display tracking-[-0.01em]',
  h1: 'font-heading text-h1 tracking-[-0.01em]',
  h2: 'font-heading text-h2',
  label: 'text-label',
} as const
const usual = { 1: 'h1', 2: 'h2', 3: 'label' } as const

export function Heading({ level, look, id, className, ref, focusable, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} ref={ref} tabIndex={focusable ? -1 : undefined} className={cx(looks[look ?? usual[level]], className)}>
      {children}
    </Tag>
  )
}

import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface ContainerProps {
  as?: 'div' | 'main' | 'section' | 'header' | 'footer'
  /** `form` 36 rem, `prose` 42, `page` 72, `wide` 96. */
  width?: 'form' | 'prose' | 'page' | 'wide'
  className?: string
  children: ReactNode
}

const widths = { form: 'max-w-form', prose: 'max-w-prose', page: 'max-w-page', wide: 'max-w-wide' } as const

/** The page's measure and gutter. */
export function Container({ as: Tag = 'div', width = 'page', className, children }: ContainerProps) {
  return <Tag className={cx('mx-auto w-full px-gutter', widths[width], className)}>{children}</Tag>
}

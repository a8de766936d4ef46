import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface TextProps {
  as?: 'p' | 'span' | 'div' | 'strong' | 'small' | 'time'
  size?: 'body' | 'data' | 'label' | 'meta'
  tone?: 'default' | 'muted' | 'danger'
  /** Tabular digits, set right: money and counts in columns. */
  numeric?: boolean
  className?: string
  id?: string
  children: ReactNode
}

const sizes = { body: 'text-body', data: 'text-data', label: 'text-label', meta: 'text-meta' } as const
const tones = { default: '', muted: 'text-text-muted', danger: 'text-danger' } as const

export function Text({ as: Tag = 'p', size = 'body', tone = 'default', numeric, className, id, children }: TextProps) {
  return (
    <Tag id={id} className={cx(sizes[size], tones[tone], numeric && 'text-right tabular-nums', className)}>
      {children}
    </Tag>
  )
}

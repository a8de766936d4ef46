import type { ButtonHTMLAttributes } from 'react'
import type { LucideIcon } from 'lucide-react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label'> {
  icon: LucideIcon
  /** Its name, read aloud and shown by the browser on hover; a cadre's screen needs a word beside the icon instead. */
  label: string
  look?: 'plain' | 'bordered' | 'on-dark'
}

const looks = {
  plain: 'border-transparent text-text hover:bg-surface-sunken',
  bordered: 'border-border-control bg-surface text-text hover:bg-surface-sunken',
  'on-dark': 'border-transparent text-nav-text hover:bg-nav-raised',
} as const

export function IconButton({ icon, label, look = 'plain', type, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-(--target) shrink-0 items-center justify-center rounded-control border-[1.5px] transition-colors',
        'disabled:cursor-not-allowed disabled:text-border-control',
        looks[look],
      )}
    >
      <Icon of={icon} />
    </button>
  )
}

import { useId } from 'react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { buttonLook } from './button-look.ts'
import type { ButtonVariant } from './button-look.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> {
  variant?: ButtonVariant
  icon?: LucideIcon
  /** Busy: keeps its width and its words, refuses further clicks, says so by aria-busy. */
  loading?: boolean
  /** Why it cannot be pressed now. Shown below; the button stays focusable, so that everyone can find the reason. */
  disabledReason?: string | undefined
  /** Full width. */
  block?: boolean
  children: ReactNode
}

export function Button(props: ButtonProps) {
  const { variant = 'primary', icon, loading, disabledReason, block, children, onClick, type, ...rest } = props
  const reasonId = useId()
  const inert = Boolean(loading || disabledReason)
  const button = (
    <button
      {...rest}
      type={type ?? 'button'}
      className={buttonLook(variant, { block: block ?? false, disabled: Boolean(disabledReason) })}
      aria-busy={loading || undefined}
      aria-disabled={inert || undefined}
      aria-describedby={cx(rest['aria-describedby'], disabledReason && reasonId) || undefined}
      onClick={(event) => {
        if (inert) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {loading && (
        <span aria-hidden className="absolute bottom-0 left-0 h-1 w-2/5 animate-busy rounded-full bg-current" />
      )}
    </button>
  )
  if (!disabledReason) return button
  return (
    <span className={cx('inline-flex max-w-full flex-col gap-1', block && 'w-full')}>
      {button}
      <span id={reasonId} className="text-meta text-text-muted">
        {disabledReason}
      </span>
    </span>
  )
}

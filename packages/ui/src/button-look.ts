import { cx } from './cx.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger' | 'whatsapp'

const looks: Readonly<Record<ButtonVariant, string>> = {
  primary: 'border-transparent bg-action text-text-on-brand hover:bg-action-hover active:bg-action-active',
  secondary: 'border-border-control bg-surface text-text hover:bg-surface-sunken active:bg-action-subtle',
  tertiary: 'border-transparent bg-transparent text-text-link hover:bg-action-subtle active:bg-action-subtle',
  danger: 'border-transparent bg-danger text-text-on-brand hover:bg-danger-hover active:bg-danger-hover',
  whatsapp: 'border-transparent bg-whatsapp text-text-on-brand hover:bg-whatsapp-hover active:bg-whatsapp-hover',
}
const refused = 'border-border bg-surface-sunken text-text-muted cursor-not-allowed'

/** The classes of a button; shared by buttons and by links that look like one. */
export function buttonLook(variant: ButtonVariant, options: { block?: boolean; disabled?: boolean } = {}): string {
  return cx(
    'relative inline-flex min-h-control items-center justify-center gap-2 overflow-clip rounded-control border-[1.5px]',
    'px-(--control-pad) py-1 text-center text-label no-underline select-none transition-colors',
    options.block && 'w-full',
    options.disabled ? refused : looks[variant],
  )
}

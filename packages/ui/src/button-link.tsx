import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { buttonLook } from './button-look.ts'
import type { ButtonVariant } from './button-look.ts'
import { Icon } from './icon.tsx'
import { Anchor } from './link-provider.tsx'
import type { AnchorProps } from './link-provider.tsx'

export interface ButtonLinkProps extends Omit<AnchorProps, 'className'> {
  variant?: ButtonVariant
  icon?: LucideIcon
  block?: boolean
  children: ReactNode
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({ variant = 'primary', icon, block, children, ...props }: ButtonLinkProps) {
  return (
    <Anchor {...props} className={buttonLook(variant, { block: block ?? false })}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </Anchor>
  )
}

import type { ReactNode, Ref, SelectHTMLAttributes } from 'react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { controlLook } from './control-look.ts'
import { Icon } from './icon.tsx'

interface SelectControlProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'> {
  invalid: boolean
  ref?: Ref<HTMLSelectElement> | undefined
  children: ReactNode
}

/** The browser's own select in our frame; its name comes from a label or from `aria-label`. */
export function SelectControl({ invalid, ref, children, ...select }: SelectControlProps) {
  return (
    <div className="relative flex min-w-0 items-center">
      <select {...select} ref={ref} className={controlLook(invalid, 'appearance-none pr-10 text-ellipsis')}>
        {children}
      </select>
      <Icon of={ChevronDown} className="pointer-events-none absolute right-3 text-text-muted" />
    </div>
  )
}

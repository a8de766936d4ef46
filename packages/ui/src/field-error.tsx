import type { ReactNode } from 'react'
import CircleAlert from 'lucide-react/icons/circle-alert'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useWords(controlWords)
  return (
    <p id={id} className="flex items-start gap-1 text-meta font-semibold text-danger">
      <Icon of={CircleAlert} size="small" className="mt-[0.15em]" />
      <span>
        <VisuallyHidden>{t('errorPrefix')} </VisuallyHidden>
        {children}
      </span>
    </p>
  )
}

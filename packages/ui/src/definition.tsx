import type { ReactNode } from 'react'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** "Apa ini?" beside a term or figure; opens where it stands, without scripts. `of` names the term for a screen reader. */
export function Definition({ of, children }: { of: string; children: ReactNode }) {
  const t = useWords(controlWords)
  return (
    <details className="group text-meta">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-[2px] text-text-link underline underline-offset-[0.15em] coarse:min-h-12">
        <Icon of={CircleHelp} size="small" />
        {t('definition')}
        <VisuallyHidden>: {of}</VisuallyHidden>
      </summary>
      <div className="border-l-4 border-border pt-1 pb-1 pl-3 text-text-muted">{children}</div>
    </details>
  )
}

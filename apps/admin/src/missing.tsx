import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from './words.ts'

/** No such page, beside the menu: also one of a module that the city has switched off. */
export function MissingHere() {
  const t = useWords(words)
  return (
    <EmptyState
      kind="not-found"
      headingLevel={1}
      title={t('missing')}
      action={<ButtonLink href="/">{t('toStart')}</ButtonLink>}
    >
      {t('missingLead')}
    </EmptyState>
  )
}

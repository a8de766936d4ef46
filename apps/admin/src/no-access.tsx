import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from './words.ts'

/** A page of another role. */
export function NoAccess() {
  const t = useWords(words)
  return (
    <EmptyState
      kind="no-access"
      headingLevel={1}
      title={t('noAccess')}
      action={<ButtonLink href="/">{t('toStart')}</ButtonLink>}
    >
      {t('noAccessLead')}
    </EmptyState>
  )
}

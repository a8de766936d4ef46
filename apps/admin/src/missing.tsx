import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { EntryPage } from './entry/entry-page.tsx'
import { words } from './words.ts'

export function Missing() {
  const t = useWords(words)
  return (
    <EntryPage>
      <EmptyState
        kind="not-found"
        headingLevel={1}
        title={t('missing')}
        action={<ButtonLink href="/">{t('toStart')}</ButtonLink>}
      />
    </EntryPage>
  )
}

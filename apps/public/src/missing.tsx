import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { createTranslator } from '@melati/ui/words'
import { type Address, localPath, Page } from './page.tsx'
import { words } from './words.ts'

export function Missing({ at }: { at: Address }) {
  const t = createTranslator(words, at.language)
  return (
    <Page at={{ ...at, path: '/' }} title={t('missing')}>
      <EmptyState
        kind="not-found"
        headingLevel={1}
        title={t('missing')}
        action={<ButtonLink href={localPath(at.language, '/')}>{t('allCities')}</ButtonLink>}
      >
        {t('missingLead')}
      </EmptyState>
    </Page>
  )
}

import { CadrePage } from '@melati/modules/cadre-page.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'

export function Missing() {
  const t = useWords(words)
  return (
    <CadrePage>
      <EmptyState
        kind="not-found"
        headingLevel={1}
        title={t('pageMissing')}
        action={<ButtonLink href="/">{t('home')}</ButtonLink>}
      />
    </CadrePage>
  )
}

import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from './words.ts'

export function Missing() {
  const t = useWords(words)
  return <EmptyState kind="not-found" title={t('missing')} action={<ButtonLink href="/">{t('toStart')}</ButtonLink>} />
}

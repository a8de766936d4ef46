import { ButtonLink } from '@melati/ui/button-link.tsx'
import { commonWords } from '@melati/ui/common-words'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../admin-words.ts'

/** An address that names no figure. */
export function BehindMissing() {
  const t = useWords(words)
  const common = useWords(commonWords)
  return (
    <EmptyState
      kind="not-found"
      headingLevel={1}
      title={t('behind')}
      action={<ButtonLink href="/">{common('home')}</ButtonLink>}
    />
  )
}

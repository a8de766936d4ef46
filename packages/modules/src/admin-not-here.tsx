import { ButtonLink } from '@melati/ui/button-link.tsx'
import { commonWords } from '@melati/ui/common-words'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { adminWords } from './admin-words.ts'

/** An address that names nothing: no figure, no household, no group. */
export function NotHere() {
  const shared = useWords(adminWords)
  const common = useWords(commonWords)
  return (
    <EmptyState
      kind="not-found"
      headingLevel={1}
      title={shared('not-here')}
      action={<ButtonLink href="/">{common('home')}</ButtonLink>}
    >
      {shared('not-here-lead')}
    </EmptyState>
  )
}

import { Button } from '@melati/ui/button.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { addressOf } from '../../admin-address.ts'
import { words } from '../admin-words.ts'
import type { Fact } from '../facts.ts'
import { saidChange } from '../facts.ts'

/** What a row knows of one thing: its value, what it was and what it is, or the way to the rows of another record. */
export function FactValue({ of, onGo }: { readonly of: Fact; readonly onGo: (href: string) => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { subjectId } = of
  if (subjectId === undefined) return <>{saidChange(of, language)}</>
  return (
    <Button variant="tertiary" onClick={() => onGo(addressOf('/catatan', { objek: subjectId }))}>
      {t('see-records')}
      <VisuallyHidden>: {of.term}</VisuallyHidden>
    </Button>
  )
}

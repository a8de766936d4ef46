import { type EventType, events } from '@melati/domain/events'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { rowsChanged } from '../../admin-change.ts'
import { words } from '../words.ts'

/** What a receiver is told of, where it reads otherwise than before, as a line of a summary. */
export function useEventRows() {
  const t = useWords(words)
  const { language } = useLanguage()
  return (was: readonly EventType[], is: readonly EventType[]) =>
    rowsChanged([{ term: t('types'), was, is, value: is.map((type) => events[type].title[language]).join(' · ') }])
}

import { commonWords } from '@melati/ui/common-words'
import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import type { ApiInputs } from '../../admin-api.ts'
import { type ChangedField, rowsChanged } from '../../admin-change.ts'
import { words } from '../words.ts'

type Terms = NonNullable<ApiInputs['boards']['correct']['seen']>

/** What of a seat reads otherwise than before, as lines of a summary. */
export function useSeatRows() {
  const t = useWords(words)
  const common = useWords(commonWords)
  const { language } = useLanguage()
  const day = (value: Terms['from'] | null) => (value ? formatDay(value, language) : null)
  return (before: Terms, now: Terms) => {
    const fields: ChangedField[] = [
      { term: t('title'), was: before.title, is: now.title },
      {
        term: t('acting'),
        was: before.acting,
        is: now.acting,
        value: now.acting === true ? common('yes') : common('no'),
      },
      { term: t('sk-number'), was: before.sk?.number, is: now.sk?.number },
      { term: t('sk-date'), was: day(before.sk?.date), is: day(now.sk?.date) },
      { term: t('term-from'), was: day(before.from), is: day(now.from) },
      { term: t('term-to'), was: day(before.to), is: day(now.to) },
    ]
    return rowsChanged(fields)
  }
}

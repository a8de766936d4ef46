import { useLanguage } from '@melati/ui/language-provider.tsx'
import { useMemo, useState } from 'react'
import type { Problem } from './person-answers.ts'

/** What a page of a form found wrong at the last try, for its summary and its fields. */
export function useProblems() {
  const { language } = useLanguage()
  const [found, setFound] = useState<readonly Problem[]>([])
  const said = useMemo(
    () => found.map(({ field, sentence }) => ({ field, message: sentence[language] })),
    [found, language],
  )
  return {
    said,
    errorOf: (field: string): string | undefined => said.find((one) => one.field === field)?.message,
    /** Shows them; true when there are none. */
    passes: (problems: readonly Problem[]): boolean => {
      setFound(problems)
      return problems.length === 0
    },
  }
}

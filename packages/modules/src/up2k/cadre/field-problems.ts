import type { Refused } from '@melati/domain/refusal'
import type { FieldProblem } from '@melati/ui/error-summary.tsx'
import { useLanguage } from '@melati/ui/language-provider.tsx'
import { useMemo, useState } from 'react'
import { type OrderTrouble, sayRefusal } from '../../cadre-save.ts'

/** A form's own words for a refusal, by field and refusal: 'price not-positive'. */
export type OwnWords = { readonly [fieldAndRefusal: string]: string }

/** What a form found wrong before it asked the rules, for the summary on top; `at` also tells what the rules said of a field. */
export function useProblems(trouble: OrderTrouble | undefined, own: OwnWords = {}) {
  const { language } = useLanguage()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [said] = useState(own)
  const problems = useMemo(
    () =>
      refused.map((one): FieldProblem => {
        const field = one.field ?? ''
        return { field, message: said[`${field} ${one.because}`] ?? sayRefusal(one, language) }
      }),
    [refused, language, said],
  )
  const ruled = trouble?.kind === 'refused' ? trouble : undefined
  return {
    problems,
    at: (field: string): string | undefined =>
      problems.find((one) => one.field === field)?.message ?? (ruled?.field === field ? ruled.message : undefined),
    say: setRefused,
    clear: () => setRefused((before) => (before.length === 0 ? before : [])),
  }
}

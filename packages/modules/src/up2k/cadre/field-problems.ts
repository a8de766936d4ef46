import type { Refused } from '@melati/domain/refusal'
import type { FieldProblem } from '@melati/ui/error-summary.tsx'
import { useLanguage } from '@melati/ui/language-provider.tsx'
import { useMemo, useState } from 'react'
import { type OrderTrouble, sayRefusal } from '../../cadre-save.ts'

/** A form's own words for a refusal, by field and refusal: 'price not-positive'. */
export type OwnWords = { readonly [fieldAndRefusal: string]: string }

/** What stands in the way of saving, for the summary on top and for each field: what the form found, else what the rules said. */
export function useProblems(trouble: OrderTrouble | undefined, own: OwnWords = {}) {
  const { language } = useLanguage()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [said] = useState(own)
  const problems = useMemo(() => {
    const found = refused.map((one): FieldProblem => {
      const field = one.field ?? ''
      return { field, message: said[`${field} ${one.because}`] ?? sayRefusal(one, language) }
    })
    return trouble?.kind === 'refused' ? [...found, { field: trouble.field, message: trouble.message }] : found
  }, [refused, trouble, language, said])
  return {
    problems,
    at: (field: string): string | undefined => problems.find((one) => one.field === field)?.message,
    say: setRefused,
    clear: () => setRefused((before) => (before.length === 0 ? before : [])),
  }
}

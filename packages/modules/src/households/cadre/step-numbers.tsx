import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { CadreQuestion } from '../../cadre-question.tsx'
import { words } from '../cadre-words.ts'
import { KkField, NikField } from './nik-field.tsx'
import { headOf, problemsOfNumbers, withPerson } from './register-answers.ts'
import type { StepProps } from './register-form.ts'
import { nextHref } from './register-steps.ts'
import { useProblems } from './use-problems.ts'

/** Both numbers stand on the same card, so they are asked together. */
export function NumbersStep({ form }: StepProps) {
  const { answers, way, today, change, goTo, frame } = form
  const t = useWords(words)
  const { said, errorOf, passes } = useProblems()
  const head = headOf(answers)
  return (
    <CadreQuestion
      {...frame}
      title={t('numbersTitle', { name: head.name.trim() })}
      lead={t('numbersLead')}
      problems={<ErrorSummary problems={said} />}
      onSubmit={() => {
        if (passes(problemsOfNumbers(answers, today))) goTo(nextHref('nomor', way), answers)
      }}
    >
      <KkField value={answers.kk} error={errorOf('kk')} onChange={(kk) => change({ ...answers, kk })} />
      <NikField
        value={head.nik}
        error={errorOf('nik')}
        onChange={(nik) => change(withPerson(answers, 0, { ...head, nik }))}
      />
    </CadreQuestion>
  )
}

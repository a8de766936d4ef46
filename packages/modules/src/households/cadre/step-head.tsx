import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { CadreQuestion } from '../../cadre-question.tsx'
import { words } from '../cadre-words.ts'
import { PersonFields } from './person-fields.tsx'
import { headOf, problemsOfHead, withPerson } from './register-answers.ts'
import type { StepProps } from './register-form.ts'
import { nextHref } from './register-steps.ts'
import { useProblems } from './use-problems.ts'

export function HeadStep({ form }: StepProps) {
  const { answers, way, today, change, goTo, frame } = form
  const t = useWords(words)
  const { said, errorOf, passes } = useProblems()
  return (
    <CadreQuestion
      {...frame}
      title={t('headTitle')}
      problems={<ErrorSummary problems={said} />}
      onSubmit={() => {
        if (passes(problemsOfHead(answers, today))) goTo(nextHref('kepala', way), answers)
      }}
    >
      <PersonFields
        person={headOf(answers)}
        errorOf={errorOf}
        onChange={(person) => change(withPerson(answers, 0, person))}
      />
    </CadreQuestion>
  )
}

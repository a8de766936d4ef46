import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { CadreQuestion } from '../../cadre-question.tsx'
import { words } from '../cadre-words.ts'
import { KkField } from './nik-field.tsx'
import { problemsOfCard } from './register-answers.ts'
import type { StepProps } from './register-form.ts'
import { nextHref } from './register-steps.ts'
import { useProblems } from './use-problems.ts'

export function CardStep({ form }: StepProps) {
  const { answers, way, today, change, goTo, frame } = form
  const t = useWords(words)
  const { said, errorOf, passes } = useProblems()
  return (
    <CadreQuestion
      {...frame}
      title={t('cardTitle')}
      lead={t('cardLead')}
      problems={<ErrorSummary problems={said} />}
      onSubmit={() => {
        if (passes(problemsOfCard(answers, today))) goTo(nextHref('kk', way), answers)
      }}
    >
      <KkField value={answers.kk} error={errorOf('kk')} onChange={(kk) => change({ ...answers, kk })} />
    </CadreQuestion>
  )
}

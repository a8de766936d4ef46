import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { CadreQuestion } from '../../cadre-question.tsx'
import { words } from '../cadre-words.ts'
import type { StepProps } from './register-form.ts'
import { nextHref } from './register-steps.ts'
import { useProblems } from './use-problems.ts'

export function UnitStep({ form }: StepProps) {
  const { answers, way, dasawismas, change, goTo, frame } = form
  const t = useWords(words)
  const { said, errorOf, passes } = useProblems()
  return (
    <CadreQuestion
      {...frame}
      title={t('whichDasawisma')}
      problems={<ErrorSummary problems={said} />}
      onSubmit={() => {
        const problems = answers.unitId === null ? [{ field: 'unitId', sentence: words.unitMissing }] : []
        if (passes(problems)) goTo(nextHref('dasawisma', way), answers)
      }}
    >
      <ChoiceCards
        name="unitId"
        label={t('dasawisma')}
        error={errorOf('unitId')}
        value={answers.unitId}
        onChange={(unitId) => change({ ...answers, unitId })}
        choices={dasawismas.map(({ unitId, name, parentName }) => ({ value: unitId, label: name, hint: parentName }))}
      />
    </CadreQuestion>
  )
}

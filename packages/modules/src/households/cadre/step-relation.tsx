import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { CadreQuestion } from '../../cadre-question.tsx'
import { words } from '../cadre-words.ts'
import { newPerson, related } from './person-answers.ts'
import { headOf, withPerson } from './register-answers.ts'
import type { StepProps } from './register-form.ts'
import { nextHref } from './register-steps.ts'
import { RelationChoice } from './relation-choice.tsx'
import { useProblems } from './use-problems.ts'

/** The first thing about a member: it already says the sex of a husband or wife. */
export function RelationStep({ form, at }: StepProps) {
  const { answers, way, change, goTo, frame } = form
  const t = useWords(words)
  const { said, errorOf, passes } = useProblems()
  const head = headOf(answers)
  const person = answers.people[at]
  const name = head.name.trim()
  return (
    <CadreQuestion
      {...frame}
      title={name === '' ? t('relationTitleNameless') : t('relationTitle', { name })}
      problems={<ErrorSummary problems={said} />}
      onSubmit={() => {
        const missing = person?.relation == null ? [{ field: 'relation', sentence: words.relationMissing }] : []
        if (passes(missing)) goTo(nextHref('hubungan', way, at), answers)
      }}
    >
      <RelationChoice
        value={person?.relation ?? null}
        headSex={head.sex}
        error={errorOf('relation')}
        onChange={(relation) =>
          change(withPerson(answers, at, related(person ?? newPerson(() => crypto.randomUUID()), relation)))
        }
      />
    </CadreQuestion>
  )
}

import { Button } from '@melati/ui/button.tsx'
import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { CadreQuestion } from '../../cadre-question.tsx'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { newPerson, problemsOf } from './person-answers.ts'
import { PersonFields } from './person-fields.tsx'
import { sinceOf, withoutPerson, withPerson } from './register-answers.ts'
import type { StepProps } from './register-form.ts'
import { hrefOf, nextHref } from './register-steps.ts'
import { useProblems } from './use-problems.ts'

export function PersonStep({ form, at }: StepProps) {
  const { answers, way, today, change, goTo, frame } = form
  const t = useWords(words)
  const say = useWords(shared)
  const { said, errorOf, passes } = useProblems()
  const person = answers.people[at] ?? newPerson(() => crypto.randomUUID())
  const relation = say(`relation-${person.relation ?? 'lainnya'}`)
  return (
    <CadreQuestion
      {...frame}
      title={t('personTitle', { relation: relation.toLowerCase() })}
      problems={<ErrorSummary problems={said} />}
      onSubmit={() => {
        if (passes(problemsOf(person, sinceOf(answers, today), today))) goTo(nextHref('orang', way), answers)
      }}
    >
      <PersonFields person={person} errorOf={errorOf} onChange={(next) => change(withPerson(answers, at, next))} />
      <Button variant="tertiary" onClick={() => goTo(hrefOf(way.draftId, 'anggota'), withoutPerson(answers, at))}>
        {t('removeMember')}
      </Button>
    </CadreQuestion>
  )
}

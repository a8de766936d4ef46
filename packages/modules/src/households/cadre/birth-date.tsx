import { decideCorrectBirthDate } from '@melati/domain/households/correct-birth-date'
import { sentenceOf } from '@melati/domain/refusal'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { DateParts, noParts, partsOf, readParts } from '../../cadre-day.ts'
import { words } from '../cadre-words.ts'
import { correctBirthDateState } from '../phone-state.ts'
import { ActionQuestion, refusalAt } from './action-question.tsx'
import { NotHere } from './not-here.tsx'
import { useAction } from './use-action.ts'
import { useResident } from './use-household.ts'
import { useProblems } from './use-problems.ts'

export default function BirthDate() {
  const t = useWords(words)
  const { language } = useLanguage()
  const resident = useResident()
  const { said, errorOf, passes } = useProblems()
  const action = useAction('households.correctBirthDate', resident?.member.personId ?? '', {
    schema: DateParts,
    initial: () => noParts,
    decide: (input, rows, actor, today) =>
      decideCorrectBirthDate(input, correctBirthDateState(rows, input), actor, today),
  })
  if (!resident || !action.answers) return <NotHere found={resident ? undefined : resident} />
  const { row, member } = resident
  const birthDate = readParts(action.answers)
  const save = (anyway: boolean) => {
    const problems = birthDate === undefined ? [{ field: 'birthDate', sentence: sentenceOf('not-a-day') }] : []
    if (!passes(problems) || birthDate === undefined) return
    void action.save({ personId: member.personId, birthDate }, { anyway })
  }
  return (
    <ActionQuestion
      backHref={`/warga/${row.householdId}/orang/${member.personId}`}
      title={t('birthTitle', { name: member.name })}
      lead={t('birthNow', { day: formatDay(member.birthDate, language) })}
      {...{ said, action }}
      onSave={save}
    >
      <DateFields
        name="birthDate"
        label={t('birthDate')}
        hint={t('birthHint')}
        error={errorOf('birthDate') ?? refusalAt(action.trouble, 'birthDate')}
        value={action.answers}
        onChange={(answer) => action.change(partsOf(answer))}
      />
    </ActionQuestion>
  )
}

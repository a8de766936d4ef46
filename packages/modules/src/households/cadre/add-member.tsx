import { decideAddMember } from '@melati/domain/households/add-member'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToday } from '../../cadre-area.ts'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { words } from '../cadre-words.ts'
import { addMemberState } from '../phone-state.ts'
import { ActionQuestion, refusalAt } from './action-question.tsx'
import { JoinFields } from './join-fields.tsx'
import { type JoinAnswers, joinOrderOf, newJoin, problemsOfJoin, JoinAnswers as schema } from './join-answers.ts'
import { NotHere } from './not-here.tsx'
import { PersonFields } from './person-fields.tsx'
import { useAction } from './use-action.ts'
import { useHousehold } from './use-household.ts'
import { useProblems } from './use-problems.ts'

/** Someone born, moved in or missed before: which family, who, and since when. */
export default function AddMember() {
  const t = useWords(words)
  const today = useToday()
  const row = useHousehold()
  const { said, errorOf, passes } = useProblems()
  const action = useAction('households.addMember', row?.householdId ?? '', {
    schema,
    initial: () => newJoin(() => crypto.randomUUID()),
    decide: (input, rows, actor, day) => decideAddMember(input, addMemberState(rows, input), actor, day),
  })
  if (!row || !action.answers) return <NotHere found={row ? undefined : row} />
  const { answers, change, trouble } = action
  const order = joinOrderOf(answers, row, today)
  const save = (anyway: boolean) => {
    if (!passes(problemsOfJoin(answers, row, today)) || !order) return
    void action.save(order, { anyway })
  }
  const put = (part: Partial<JoinAnswers>) => change({ ...answers, ...part })
  const wrong = (field: string) => errorOf(field) ?? refusalAt(trouble, field)
  return (
    <ActionQuestion
      backHref={`/warga/${row.householdId}`}
      title={t('addMember')}
      lead={t('addMemberLead')}
      {...{ said, action }}
      onSave={save}
    >
      <JoinFields row={row} answers={answers} errorOf={wrong} onChange={put} />
      <PersonFields person={answers.person} errorOf={wrong} onChange={(person) => put({ person })} />
      <DayQuestion
        name="since"
        label={t('joinedQuestion')}
        error={wrong('since')}
        value={answers.since}
        onChange={(since) => put({ since })}
      />
    </ActionQuestion>
  )
}

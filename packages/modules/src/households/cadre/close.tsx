import { decideCloseHousehold } from '@melati/domain/households/close-household'
import { sentenceOf } from '@melati/domain/refusal'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToday } from '../../cadre-area.ts'
import { DayAnswer, onToday, readDay } from '../../cadre-day.ts'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { words } from '../cadre-words.ts'
import { aboutHousehold } from '../phone-state.ts'
import { ActionQuestion, refusalAt } from './action-question.tsx'
import { NotHere } from './not-here.tsx'
import { useAction } from './use-action.ts'
import { useHousehold } from './use-household.ts'
import { useProblems } from './use-problems.ts'

export default function Close() {
  const t = useWords(words)
  const today = useToday()
  const row = useHousehold()
  const { said, errorOf, passes } = useProblems()
  const action = useAction('households.closeHousehold', row?.householdId ?? '', {
    schema: DayAnswer,
    initial: () => onToday,
    decide: (input, rows, actor, day) => decideCloseHousehold(input, aboutHousehold(rows, input), actor, day),
  })
  if (!row || !action.answers) return <NotHere found={row ? undefined : row} />
  const closedOn = readDay(action.answers, today)
  const save = (anyway: boolean) => {
    const problems = closedOn === undefined ? [{ field: 'closedOn', sentence: sentenceOf('not-a-day') }] : []
    if (!passes(problems) || closedOn === undefined) return
    void action.save({ householdId: row.householdId, closedOn }, { anyway })
  }
  return (
    <ActionQuestion
      backHref={`/warga/${row.householdId}`}
      title={t('closeTitle')}
      lead={t('closeLead')}
      {...{ said, action }}
      onSave={save}
    >
      <DayQuestion
        name="closedOn"
        label={t('whatDay')}
        error={errorOf('closedOn') ?? refusalAt(action.trouble, 'closedOn')}
        value={action.answers}
        onChange={action.change}
      />
    </ActionQuestion>
  )
}

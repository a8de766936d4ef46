import type { Day } from '@melati/domain/day'
import type { PersonId } from '@melati/domain/ids'
import { sentenceOf } from '@melati/domain/refusal'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToday } from '../../cadre-area.ts'
import { DayAnswer, onToday, readDay } from '../../cadre-day.ts'
import { DayQuestion } from '../../cadre-day-question.tsx'
import type { Commands, DecideOnPhone } from '../../cadre-save.ts'
import { words } from '../cadre-words.ts'
import { ActionQuestion, refusalAt } from './action-question.tsx'
import { NotHere } from './not-here.tsx'
import { useAction } from './use-action.ts'
import { useResident } from './use-household.ts'
import { useProblems } from './use-problems.ts'

type DayPath = 'households.recordDeath' | 'households.leave'

export interface DayActionProps<P extends DayPath> {
  readonly path: P
  readonly field: string
  readonly title: 'deathTitle' | 'leaveTitle'
  readonly lead: 'deathLead' | 'leaveLead'
  readonly inputOf: (personId: PersonId, day: Day) => Commands[P]
  readonly decide: DecideOnPhone<Commands[P]>
}

/** What happened to a person on a day. */
export function DayAction<P extends DayPath>({ path, field, title, lead, inputOf, decide }: DayActionProps<P>) {
  const t = useWords(words)
  const today = useToday()
  const resident = useResident()
  const { said, errorOf, passes } = useProblems()
  const about = resident?.member.personId ?? ''
  const action = useAction(path, about, { schema: DayAnswer, initial: () => onToday, decide })
  if (!resident || !action.answers) return <NotHere found={resident ? undefined : resident} />
  const { row, member } = resident
  const day = readDay(action.answers, today)
  const save = (anyway: boolean) => {
    if (!passes(day === undefined ? [{ field, sentence: sentenceOf('not-a-day') }] : []) || day === undefined) return
    void action.save(inputOf(member.personId, day), { anyway })
  }
  return (
    <ActionQuestion
      backHref={`/warga/${row.householdId}/orang/${member.personId}`}
      title={t(title, { name: member.name })}
      lead={t(lead)}
      {...{ said, action }}
      onSave={save}
    >
      <DayQuestion
        name={field}
        label={t('whatDay')}
        error={errorOf(field) ?? refusalAt(action.trouble, field)}
        value={action.answers}
        onChange={action.change}
      />
    </ActionQuestion>
  )
}

import { decideNameHead } from '@melati/domain/households/name-head'
import { PersonId } from '@melati/domain/ids'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { Facts } from '@melati/ui/facts.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import * as z from 'zod/mini'
import { words } from '../cadre-words.ts'
import { aboutHousehold } from '../phone-state.ts'
import { words as shared } from '../words.ts'
import { ActionQuestion, refusalAt } from './action-question.tsx'
import { NotHere } from './not-here.tsx'
import { useAction } from './use-action.ts'
import { useAge } from './use-age.ts'
import { useHousehold } from './use-household.ts'
import { useProblems } from './use-problems.ts'
import { livingIn } from './use-households.ts'

const Answers = z.object({ headId: z.nullable(PersonId) })

export default function NameHead() {
  const t = useWords(words)
  const say = useWords(shared)
  const sayAge = useAge()
  const row = useHousehold()
  const { said, errorOf, passes } = useProblems()
  const action = useAction('households.nameHead', row?.householdId ?? '', {
    schema: Answers,
    initial: () => ({ headId: null }),
    decide: (input, rows, actor) => decideNameHead(input, aboutHousehold(rows, input), actor),
  })
  if (!row || !action.answers) return <NotHere found={row ? undefined : row} />
  const { headId } = action.answers
  const others = livingIn(row).filter(({ personId }) => personId !== row.headId)
  const save = (anyway: boolean) => {
    if (!passes(headId === null ? [{ field: 'headId', sentence: words.headMissing }] : []) || headId === null) return
    void action.save({ householdId: row.householdId, headId }, { anyway })
  }
  return (
    <ActionQuestion
      backHref={`/warga/${row.householdId}`}
      title={t('headQuestion')}
      {...{ said, action }}
      onSave={save}
    >
      <ChoiceCards
        name="headId"
        label={t('headChoice')}
        error={errorOf('headId') ?? refusalAt(action.trouble, 'headId')}
        value={headId}
        onChange={(chosen) => action.change({ headId: chosen })}
        choices={others.map(({ personId, name, relation, birthDate }) => ({
          value: personId,
          label: name,
          hint: <Facts of={[say(`relation-${relation}`), sayAge(birthDate)]} />,
        }))}
      />
    </ActionQuestion>
  )
}

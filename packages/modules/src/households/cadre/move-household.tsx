import { decideMoveHousehold } from '@melati/domain/households/move-household'
import { UnitId } from '@melati/domain/ids'
import { sentenceOf } from '@melati/domain/refusal'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import * as z from 'zod/mini'
import { useToday, useUnits } from '../../cadre-area.ts'
import { DayAnswer, onToday, readDay } from '../../cadre-day.ts'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { settingsOnPhone } from '../../on-phone.ts'
import { words } from '../cadre-words.ts'
import { moveHouseholdState } from '../phone-state.ts'
import { ActionQuestion, refusalAt } from './action-question.tsx'
import { NotHere } from './not-here.tsx'
import { useAction } from './use-action.ts'
import { useHousehold } from './use-household.ts'
import { useProblems } from './use-problems.ts'

const Answers = z.object({ unitId: z.nullable(UnitId), address: z.string(), since: DayAnswer })

export default function MoveHousehold() {
  const t = useWords(words)
  const today = useToday()
  const row = useHousehold()
  const dasawismas = useUnits('dasawisma') ?? []
  const { said, errorOf, passes } = useProblems()
  const action = useAction('households.moveHousehold', row?.householdId ?? '', {
    schema: Answers,
    initial: () => ({ unitId: null, address: '', since: onToday }),
    decide: (input, rows, actor, day) =>
      decideMoveHousehold(input, moveHouseholdState(rows, input, settingsOnPhone(rows)), actor, day),
  })
  if (!row || !action.answers) return <NotHere found={row ? undefined : row} />
  const { answers, change, trouble } = action
  const { unitId, address } = answers
  const since = readDay(answers.since, today)
  const save = (anyway: boolean) => {
    const problems = [
      ...(unitId === null ? [{ field: 'unitId', sentence: words.unitMissing }] : []),
      ...(since === undefined ? [{ field: 'since', sentence: sentenceOf('not-a-day') }] : []),
    ]
    if (!passes(problems) || unitId === null || since === undefined) return
    const moved = address.trim() === '' ? {} : { address }
    void action.save({ householdId: row.householdId, unitId, since, ...moved }, { anyway })
  }
  return (
    <ActionQuestion backHref={`/warga/${row.householdId}`} title={t('unitTitle')} {...{ said, action }} onSave={save}>
      <ChoiceCards
        name="unitId"
        label={t('dasawisma')}
        error={errorOf('unitId') ?? refusalAt(trouble, 'unitId')}
        value={unitId}
        onChange={(chosen) => change({ ...answers, unitId: chosen })}
        choices={dasawismas
          .filter((unit) => unit.unitId !== row.unitId)
          .map((unit) => ({ value: unit.unitId, label: unit.name, hint: unit.parentName }))}
      />
      <TextInput
        name="address"
        label={t('newAddress')}
        hint={t('newAddressHint')}
        optional
        autoComplete="off"
        error={refusalAt(trouble, 'address')}
        value={address}
        onChange={(event) => change({ ...answers, address: event.target.value })}
      />
      <DayQuestion
        name="since"
        label={t('moveWhen')}
        error={errorOf('since') ?? refusalAt(trouble, 'since')}
        value={answers.since}
        onChange={(day) => change({ ...answers, since: day })}
      />
    </ActionQuestion>
  )
}

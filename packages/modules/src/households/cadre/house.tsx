import { decideDescribeHouse } from '@melati/domain/households/describe-house'
import { HouseFacts, stapleFoods, unknownHouse, waterSources } from '@melati/domain/households/house'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToday } from '../../cadre-area.ts'
import { useCadrePlace } from '../../cadre-place.ts'
import { words } from '../cadre-words.ts'
import { describeHouseState } from '../phone-state.ts'
import type { HouseholdRow } from '../rows.ts'
import { words as shared } from '../words.ts'
import { ActionQuestion } from './action-question.tsx'
import { type HouseTopic, houseTopics, isHouseTopic, statedBy } from './house-topics.ts'
import { NotHere } from './not-here.tsx'
import { useAction } from './use-action.ts'
import { useHousehold } from './use-household.ts'
import { useProblems } from './use-problems.ts'
import { YesNo } from './yes-no.tsx'

/** How a household is housed, one topic a page; what she sees today is true as of today. */
export default function House() {
  const { params } = useCadrePlace()
  const row = useHousehold()
  if (!row || !isHouseTopic(params.topic)) return <NotHere found={row === undefined ? undefined : null} />
  return <HouseQuestions key={params.topic} row={row} topic={params.topic} />
}

function HouseQuestions({ row, topic }: { row: HouseholdRow; topic: HouseTopic }) {
  const t = useWords(words)
  const say = useWords(shared)
  const today = useToday()
  const { householdId } = row
  const before = row.house?.facts ?? unknownHouse
  const { said, passes } = useProblems()
  const action = useAction('households.describeHouse', `${householdId}/${topic}`, {
    schema: HouseFacts,
    initial: () => before,
    decide: (input, rows, actor, day) => decideDescribeHouse(input, describeHouseState(rows, input), actor, day),
  })
  const facts = action.answers
  if (!facts) return <NotHere found={undefined} />
  const change = (answer: Partial<HouseFacts>) => action.change({ ...facts, ...answer })
  const save = (anyway: boolean) => {
    const stated = statedBy(topic, facts, before)
    const isEmpty = Object.keys(stated).length === 0
    if (!passes(isEmpty ? [{ field: houseTopics[topic][0], sentence: words.houseNothing }] : [])) return
    void action.save({ householdId, since: today, facts: stated }, { anyway })
  }
  return (
    <ActionQuestion backHref={`/warga/${householdId}`} title={t(`house-${topic}`)} {...{ said, action }} onSave={save}>
      {houseTopics[topic].map((field) =>
        field === 'water' ? (
          <ChoiceCards
            key={field}
            multiple
            name={field}
            label={t('ask-water')}
            hint={t('ask-water-hint')}
            value={facts.water ?? []}
            onChange={(water) => change({ water: water.length === 0 ? null : water })}
            choices={waterSources.map((source) => ({ value: source, label: say(`water-${source}`) }))}
          />
        ) : field === 'food' ? (
          <ChoiceCards
            key={field}
            name={field}
            label={t('ask-food')}
            value={facts.food}
            onChange={(food) => change({ food })}
            choices={stapleFoods.map((food) => ({ value: food, label: say(`food-${food}`) }))}
          />
        ) : (
          <YesNo
            key={field}
            name={field}
            label={t(`ask-${field}`)}
            value={facts[field]}
            onChange={(answer) => change({ [field]: answer })}
          />
        ),
      )}
    </ActionQuestion>
  )
}

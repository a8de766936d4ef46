import { type HouseFacts, type HouseField, houseFields } from '@melati/domain/households/house'
import type { words } from './words.ts'

type Say = (
  key: keyof typeof words & (`house-${string}` | `answer-${string}` | `water-${string}` | `food-${string}`),
) => string

const sayYesNo = (answer: boolean | null, say: Say): string =>
  say(answer === null ? 'answer-missing' : answer ? 'answer-yes' : 'answer-no')

/** Each fact of a house in words, in the order of the forms. */
export function houseInWords(
  facts: HouseFacts,
  say: Say,
): readonly { field: HouseField; term: string; value: string }[] {
  return houseFields.map((field) => ({ field, term: say(`house-${field}`), value: valueOf(facts, field, say) }))
}

function valueOf(facts: HouseFacts, field: HouseField, say: Say): string {
  if (field === 'water') return facts.water?.map((source) => say(`water-${source}`)).join(', ') ?? say('answer-missing')
  if (field === 'food') return say(facts.food === null ? 'answer-missing' : `food-${facts.food}`)
  return sayYesNo(facts[field], say)
}

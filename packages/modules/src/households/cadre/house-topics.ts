import { type HouseFacts, type HouseField, houseFields, type StatedFacts } from '@melati/domain/households/house'

/** What is asked about a house on one page each, at most four questions. */
export const houseTopics = {
  bangunan: ['fit', 'trash', 'drain'],
  air: ['water', 'latrine', 'mck', 'food'],
} as const satisfies Record<string, readonly HouseField[]>

export type HouseTopic = keyof typeof houseTopics

export const isHouseTopic = (text: string | undefined): text is HouseTopic =>
  text !== undefined && Object.hasOwn(houseTopics, text)

export const topicOf = (field: HouseField): HouseTopic =>
  (houseTopics.bangunan as readonly HouseField[]).includes(field) ? 'bangunan' : 'air'

/** What the answers of a page state: all that is known there, and what was known before and is not any more. */
export function statedBy(topic: HouseTopic, answers: HouseFacts, before: HouseFacts): StatedFacts {
  const asked: readonly HouseField[] = houseTopics[topic]
  const stated = houseFields.filter(
    (field) => asked.includes(field) && (answers[field] !== null || before[field] !== null),
  )
  return Object.fromEntries(stated.map((field) => [field, answers[field]]))
}

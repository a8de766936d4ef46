import { houseFields, unknownHouse } from '@melati/domain/households/house'
import { expect, test } from 'vitest'
import { houseTopics, statedBy, topicOf } from './house-topics.ts'

test('every fact of a house is asked on one page, and no page asks more than four', () => {
  const asked = Object.values(houseTopics).flat()
  expect(asked.toSorted()).toEqual([...houseFields].toSorted())
  for (const fields of Object.values(houseTopics)) expect(fields.length).toBeLessThanOrEqual(4)
  for (const field of houseFields) expect(houseTopics[topicOf(field)]).toContain(field)
})

test('a page states what it knows and what is known no more, and nothing of the other page', () => {
  const before = { ...unknownHouse, fit: true, water: ['pdam' as const] }
  const answers = { ...before, fit: null, trash: false, water: ['sumur' as const] }
  expect(statedBy('bangunan', answers, before)).toEqual({ fit: null, trash: false })
  expect(statedBy('air', answers, before)).toEqual({ water: ['sumur'] })
  expect(statedBy('bangunan', unknownHouse, unknownHouse)).toEqual({})
})

import { randomUUID } from 'node:crypto'
import { statementOf } from '@melati/db/query'
import { events, eventTypes, type Happened } from '@melati/domain/events'
import { expect, test } from 'vitest'
import { emit } from './emit.ts'

/** All that another system is told unasked: ids, and names of units, which are public. */
const allowed = ['unitId', 'productId', 'centreId', 'code', 'period', 'name', 'was']

test('A-137 what is told of an event is on the list, and of nobody', () => {
  for (const type of eventTypes)
    expect([type, Object.keys(events[type].data.def.shape).filter((field) => !allowed.includes(field))]).toEqual([
      type,
      [],
    ])
})

test('A-137 what an order knows beside it is not told', () => {
  const product = { productId: randomUUID(), unitId: randomUUID(), code: 'k4mp2x9a' }
  const more = { ...product, maker: 'Siti Aminah', orderPhone: '+6281277713579' }
  const happened: Happened = { type: 'product.published', data: more }
  const { values } = statementOf(emit({ tenantId: 1, now: '2026-06-15T05:00:00Z', newId: randomUUID }, [happened]))
  expect(JSON.stringify(values)).toContain('k4mp2x9a')
  expect(JSON.stringify(values)).not.toMatch(/Siti|62812/)
})

import { expect, test } from 'vitest'
import { readOrder } from './order.ts'

const all = [{ name: 'a-wall' }, { name: 'another' }]

test('all, or the one that is named', () => {
  expect(readOrder([], all)).toEqual({ chosen: all })
  expect(readOrder(['--only', 'another'], all)).toEqual({ chosen: [{ name: 'another' }] })
})

test.each([
  [['--all'], "'--all' is not known"],
  [['another'], "'another' is not known"],
  [['--only'], '--only takes one name'],
  [['--only', 'a-wall', 'another'], '--only takes one name'],
  [['--only', 'nothing'], "there is no patch 'nothing', there are: a-wall, another"],
])('%j is answered by a sentence', (args, sentence) => {
  expect(readOrder(args, all)).toEqual({ wrong: expect.stringContaining(sentence) as string })
})

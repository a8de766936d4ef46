import { householdColumns } from '@melati/domain/households/fold'
import { describe, expect, test } from 'vitest'
import { behindColumns, columnsOf, figureOf, personSums } from './rules.ts'

describe('a figure of residents', () => {
  test('is itself or a sum: both sexes and all ages count everybody once', () => {
    expect(columnsOf('households')).toEqual(['households'])
    expect(columnsOf('m_15_49')).toEqual(['m_15_49'])
    expect(columnsOf('5_14').toSorted()).toEqual(['f_5_14', 'm_5_14'])
    const everybody = columnsOf('persons').toSorted()
    expect(everybody).toHaveLength(10)
    expect([...columnsOf('m'), ...columnsOf('f')].toSorted()).toEqual(everybody)
    const ages = personSums.filter((sum) => /\d/.test(sum))
    expect(ages.flatMap(columnsOf).toSorted()).toEqual(everybody)
  })

  test('adds up what it names and nothing else', () => {
    const counts = Object.fromEntries(householdColumns.map((column, at) => [column, 2 ** at]))
    const figures = counts as Record<(typeof householdColumns)[number], number>
    for (const figure of behindColumns) {
      const text = figureOf(figures, figure).toString(2).split('').toReversed()
      const named = householdColumns.filter((_, at) => text[at] === '1')
      expect(named).toEqual(columnsOf(figure))
    }
  })
})

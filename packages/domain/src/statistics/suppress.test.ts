import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { possibleValues, solvedByEquations } from '../testing/attacker.ts'
import { AGAIN, cellKey, isSmallCount, LEAST, roomOfCount, suppress } from './suppress.ts'
import type { Suppressed, Table } from './suppress.ts'

/** A city of kecamatan of kelurahan, by the parts of each kelurahan. */
function tableOf(city: readonly (readonly (readonly number[])[])[], before?: Suppressed): Table {
  const width = city[0]?.[0]?.length ?? 1
  const parts = Array.from({ length: width }, (_, n) => `p${n}`)
  const leaves = new Map(
    city.flatMap((k, n) => k.map((values, m): [string, readonly number[]] => [`${n}.${m}`, values])),
  )
  const areas = [
    { id: 'city', parentId: null },
    ...city.map((_, n) => ({ id: String(n), parentId: 'city' })),
    ...city.flatMap((k, n) => k.map((_values, m) => ({ id: `${n}.${m}`, parentId: String(n) }))),
  ]
  const value = (areaId: string, column: string) => {
    const held = [...leaves].filter(([id]) => areaId === 'city' || id === areaId || id.startsWith(`${areaId}.`))
    const of = column === 'total' ? parts.map((_, n) => n) : [Number(column.slice(1))]
    return held.reduce((sum, [, values]) => sum + of.reduce((some, n) => some + (values[n] ?? 0), 0), 0)
  }
  return {
    areas,
    parts,
    ...(width > 1 ? { total: 'total' } : {}),
    value,
    isSmall: (areaId, column) => isSmallCount(value(areaId, column), before?.has(cellKey(areaId, column)) === true),
    room: roomOfCount,
    wasHidden: (areaId, column) => before?.has(cellKey(areaId, column)) === true,
  }
}

/** Mostly small numbers, as where few live; now and then a large one. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 7, max: 12 }) },
)
const cityOf = (kecamatan: number, kelurahan: number, parts: number, each = count) =>
  fc.array(fc.array(fc.array(each, { minLength: parts, maxLength: parts }), { minLength: 1, maxLength: kelurahan }), {
    minLength: 1,
    maxLength: kecamatan,
  })

/** No hidden cell is known, and every small one may as well be none of those that would be left out. */
function expectSafe(table: Table, hidden: Suppressed): void {
  const isEnough = (key: string, values: ReadonlySet<number>) =>
    values.size > 1 && (hidden.get(key) !== 'small' || Math.max(...values) >= LEAST)
  for (const [key, values] of possibleValues(table, hidden, { most: LEAST + 1, isEnough }))
    expect({ key, safe: isEnough(key, values), values }).toEqual({ key, safe: true, values })
}

describe('R-SDI-03 nobody who knows all that is published can tell a cell that is left out', () => {
  test.prop([cityOf(2, 3, 1)], { numRuns: 300 })('of one number, through all levels', (city) => {
    const table = tableOf(city)
    expectSafe(table, suppress(table))
  })

  test.prop([cityOf(2, 2, 2, fc.nat({ max: 6 }))], { numRuns: 15 })(
    'of men, women and their sum, through all levels',
    (city) => {
      const table = tableOf(city)
      expectSafe(table, suppress(table))
    },
  )

  test.prop([cityOf(1, 2, 3)], { numRuns: 60 })('of three levels and their sum', (city) => {
    const table = tableOf(city)
    expectSafe(table, suppress(table))
  })

  test.prop([cityOf(6, 8, 5)], { numRuns: 40 })('by solving all sums of a larger city at once', (city) => {
    const table = tableOf(city)
    expect(solvedByEquations(table, suppress(table))).toEqual([])
  })
})

const shown = (table: Table, hidden: Suppressed) =>
  table.areas
    .flatMap(({ id }) =>
      [...table.parts, ...(table.total === undefined ? [] : [table.total])].map((c) => cellKey(id, c)),
    )
    .filter((key) => !hidden.has(key))

describe('what stays', () => {
  test.prop([cityOf(4, 5, 3)])('every zero, and everything where nothing is small', (city) => {
    const table = tableOf(city)
    for (const key of suppress(table).keys()) {
      const [id = '', column = ''] = key.split(' ')
      expect(table.value(id, column)).toBeGreaterThan(0)
    }
    const large = tableOf(city.map((k) => k.map((values) => values.map((one) => (one === 0 ? 0 : one + LEAST)))))
    expect(suppress(large).size).toBe(0)
  })

  test('one small kelurahan takes the cheapest other of its kecamatan along, and no sum', () => {
    const table = tableOf([
      [[3], [90], [40]],
      [[60], [70]],
    ])
    expect(suppress(table)).toEqual(
      new Map([
        ['0.0 p0', 'small'],
        ['0.2 p0', 'complement'],
      ]),
    )
  })

  test('two small ones protect each other only if each may be large enough', () => {
    const both = tableOf([[[4], [4], [90]]])
    expect(suppress(both).size).toBe(2)
    // Three and one add up to four, so neither could be five.
    const few = tableOf([[[3], [1], [90]]])
    expect(suppress(few)).toEqual(
      new Map([
        ['0.0 p0', 'small'],
        ['0.1 p0', 'small'],
        ['0.2 p0', 'complement'],
      ]),
    )
  })

  test('of men and women four cells go, and the kecamatan keeps all its sums', () => {
    const table = tableOf([
      [
        [3, 50],
        [60, 70],
        [80, 90],
      ],
      [[60, 60]],
    ])
    const hidden = suppress(table)
    expect([...hidden.keys()].toSorted()).toEqual(['0.0 p0', '0.0 p1', '0.1 p0', '0.1 p1'])
    expect(shown(table, hidden)).toContain('0 p0')
  })

  test('an only small number in the city takes all its sums along: nothing else could hide it', () => {
    const table = tableOf([[[3], [0]], [[0]]])
    expect(shown(table, suppress(table))).toEqual(['1 p0', '0.1 p0', '1.0 p0'])
  })
})

test('what stays hidden because it was takes nothing more along from period to period', () => {
  const city = [[[1], [9], [8], [70]], [[30]]]
  const first = suppress(tableOf(city))
  expect([...first.keys()].toSorted()).toEqual(['0.0 p0', '0.2 p0'])
  expect([...suppress(tableOf(city, first)).keys()].toSorted()).toEqual(['0.0 p0', '0.2 p0'])
})

describe('A-147 two periods side by side', () => {
  test.prop([cityOf(2, 3, 1)], { numRuns: 100 })(
    'whoever takes it that nothing has changed learns no small cell from what was told once',
    (city) => {
      const first = suppress(tableOf(city))
      const second = suppress(tableOf(city, first))
      const neither = new Map([...second].filter(([key]) => first.has(key)))
      expect([...second.keys()].filter((key) => !first.has(key))).toEqual([])
      expectSafe(tableOf(city), neither)
    },
  )

  test('a cell that was too small is not told again until it is well above', () => {
    const before = suppress(tableOf([[[4], [40], [60]]]))
    expect(suppress(tableOf([[[5], [40], [60]]], before)).get('0.0 p0')).toBe('held')
    expect(suppress(tableOf([[[AGAIN - 1], [40], [60]]], before)).get('0.0 p0')).toBe('held')
    expect(suppress(tableOf([[[AGAIN], [40], [60]]], before)).size).toBe(0)
  })

  test('the same cell protects it again, though another would by now be cheaper', () => {
    const before = suppress(tableOf([[[3], [40], [60]]]))
    expect(before.has('0.1 p0')).toBe(true)
    expect(suppress(tableOf([[[3], [61], [60]]], before)).has('0.1 p0')).toBe(true)
  })
})

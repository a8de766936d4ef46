import { noFigures } from '@melati/domain/figures'
import { householdColumns } from '@melati/domain/households/fold'
import { UnitId } from '@melati/domain/ids'
import { up2kColumns } from '@melati/domain/up2k/fold'
import { expect, test } from 'vitest'
import { unitRows } from './unit-rows.ts'

const unit = (n: number, name: string) => ({
  unitId: UnitId.parse(`00000000-0000-4000-8000-00000000000${n}`),
  kind: 'rw' as const,
  name,
  code: null,
  parentId: null,
})
const people = (households: number) => ({ ...noFigures(householdColumns), households })
const groups = (members: number) => ({ ...noFigures(up2kColumns), members })
const here = { ...unit(1, 'Babura'), kind: 'kelurahan' as const }

test('two modules count the same units, whichever order they come in; one may not have answered yet', () => {
  const residents = {
    unit: here,
    own: people(5),
    children: [
      { ...unit(2, 'RW 01'), ...people(2) },
      { ...unit(3, 'RW 02'), ...people(3) },
    ],
  }
  const up2k = {
    unit: here,
    own: groups(9),
    children: [
      { ...unit(3, 'RW 02'), ...groups(7) },
      { ...unit(2, 'RW 01'), ...groups(2) },
    ],
  }
  const rows = unitRows(residents, up2k)
  expect(rows.map((row) => [row.name, row.residents?.households, row.up2k?.members])).toEqual([
    ['RW 01', 2, 2],
    ['RW 02', 3, 7],
  ])
  expect(unitRows(residents, undefined).map((row) => row.up2k)).toEqual([undefined, undefined])
  expect(unitRows(undefined, up2k).map((row) => row.name)).toEqual(['RW 02', 'RW 01'])
  expect(unitRows(undefined, undefined)).toEqual([])
})

test('what stands at the unit itself is a row of its own, so that the rows add up to the sum', () => {
  const residents = { unit: here, own: people(2), children: [{ ...unit(2, 'RW 01'), ...people(2) }] }
  const up2k = { unit: here, own: groups(9), children: [{ ...unit(2, 'RW 01'), ...groups(4) }] }
  const rows = unitRows(residents, up2k)
  expect(rows.map((row) => [row.name, row.isRest, row.residents?.households, row.up2k?.members])).toEqual([
    ['RW 01', false, 2, 4],
    ['Babura', true, 0, 5],
  ])
  expect(unitRows({ ...residents, children: [] }, undefined)).toEqual([])
})

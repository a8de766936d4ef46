import { expect, test } from 'vitest'
import { readingActions } from '../reads.ts'
import { hasName } from './action-names.ts'
import { readLogAddress, spanOf } from './log-address.ts'

const id = '00000000-0000-4000-8000-000000000001'

test('an address is a filter, and what it has that means nothing is left out', () => {
  expect(
    readLogAddress({ dari: '2026-06-01', sampai: '2026-06-30', siapa: id, unit: id, objek: id, modul: 'households' }),
  ).toEqual({ from: '2026-06-01', to: '2026-06-30', accountId: id, unitId: id, subjectId: id, module: 'households' })
  expect(
    readLogAddress({
      dari: '2026-02-30',
      siapa: 'x',
      unit: '1',
      objek: "'",
      modul: 'nothing',
      kegiatan: 'x',
      jenis: 'y',
    }),
  ).toEqual({})
})

test('one action is stronger than what was only looked at', () => {
  expect(readLogAddress({ jenis: 'melihat' })).toEqual({ actions: [...readingActions] })
  expect(readLogAddress({ jenis: 'melihat', kegiatan: 'audit.export' })).toEqual({ actions: ['audit.export'] })
  expect(readingActions.filter((action) => !hasName(action))).toEqual([])
})

test('a span is one only while it ends today', () => {
  const spans = [{ days: 7, from: '2026-06-12' as never }]
  expect([spanOf({}, spans), spanOf({ dari: '2026-06-12' }, spans), spanOf({ dari: '2026-06-11' }, spans)]).toEqual([
    'all',
    7,
    undefined,
  ])
  expect(spanOf({ dari: '2026-06-12', sampai: '2026-06-13' }, spans)).toBeUndefined()
})

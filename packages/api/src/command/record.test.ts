import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openRecord } from './record.ts'

const opens = (path: string) => {
  const record = { id: randomUUID(), seq: 1, path, input: {}, madeAt: '2026-06-15T05:00:00Z' }
  return openRecord(Buffer.from(JSON.stringify(record)), 1, Buffer.alloc(0)).ok
}

test.each(['up2k.recordSale', 'kampung-pkk.add', 'notes'])('%s is a path', (path) => {
  expect(opens(path)).toBe(true)
})

test.each([
  '1271011705800001',
  'up2k.a1271011705800001',
  'a-1271011705800001.add',
  'Siti Aminah',
  '-add',
  'a--b.c',
  '',
])('%j is none, and is neither stored nor logged', (path) => {
  expect(opens(path)).toBe(false)
})

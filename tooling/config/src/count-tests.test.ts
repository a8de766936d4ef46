import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

function counted(report: object | string, runPassed: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'melati-count-'))
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report))
  try {
    return countTests(file, runPassed)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const clean = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

test('tests count for themselves', () => {
  expect(counted({ ...clean, numFailedTests: 2 }, false)).toEqual({ passed: 3, failed: 2, skipped: 0 })
  expect(counted(clean, true)).toEqual({ passed: 3, failed: 0, skipped: 0 })
})

test('a file that could not be loaded is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(counted({ ...clean, testResults }, false).failed).toBe(1)
})

test('so is a run that ended badly without a test to blame, or left no report', () => {
  expect(counted(clean, false).failed).toBe(1)
  expect(counted('', false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

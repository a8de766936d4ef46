import { expect, test } from 'vitest'
import type { Planted } from './patches.ts'
import { type Report, verdictOn } from './run-tests.ts'

const planted: Planted = { name: 'x', patchFile: '', wall: '', testFile: 'packages/a.test.ts', title: 'holds' }
type Result = Report['testResults'][number]['assertionResults'][number]

function verdict(...assertionResults: Result[]) {
  const report = { testResults: [{ name: '/copy/packages/a.test.ts', message: 'why', assertionResults }] }
  return verdictOn(planted, report, '/copy')
}
const failed = (message: string) => verdict({ title: 'holds', status: 'failed', failureMessages: [message] })

test('an expectation that is not met is what a wall is judged by', () => {
  expect(verdict({ title: 'holds', status: 'passed', failureMessages: [] })).toEqual({ passed: true })
  expect(failed('AssertionError: expected 1 to be 2\n    at x')).toMatchObject({ passed: false, asserted: true })
  expect(failed('Error: promise resolved "[]" instead of rejecting')).toMatchObject({ asserted: true })
})

test('a defect, a time-out or a test that did not run is none', () => {
  expect(failed('TypeError: x is not a function')).toMatchObject({ passed: false, asserted: false })
  expect(failed('TestTimeoutError: Test timed out')).toMatchObject({ passed: false, asserted: false })
  expect(verdict({ title: 'holds', status: 'skipped', failureMessages: [] })).toBeUndefined()
  expect(verdict()).toBeUndefined()
  const twice = { title: 'holds', status: 'failed', failureMessages: ['AssertionError: x'] }
  expect(verdict(twice, twice)).toMatchObject({ asserted: false })
})

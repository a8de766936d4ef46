import { readFileSync } from 'node:fs'

export type Counts = { passed: number; failed: number; skipped: number }

/**
 * Counts of a vitest run from its JSON report. A file that could not be loaded has no tests and counts as one failure,
 * as does a run that ended badly with no test to blame (an unhandled error, a timeout, no report at all).
 */
export function countTests(reportFile: string, runPassed: boolean): Counts {
  const { tests, files } = readReport(reportFile)
  const brokenFiles = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = tests.failed + brokenFiles.length
  return { ...tests, failed: failed === 0 && !runPassed ? 1 : failed }
}

type File = { status: string; assertionResults: unknown[] }

function readReport(reportFile: string): { tests: Counts; files: File[] } {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      numPendingTests: number
      numTodoTests: number
      testResults: File[]
    }
    const skipped = report.numPendingTests + report.numTodoTests
    return {
      tests: { passed: report.numPassedTests, failed: report.numFailedTests, skipped },
      files: report.testResults,
    }
  } catch {
    return { tests: { passed: 0, failed: 0, skipped: 0 }, files: [] }
  }
}

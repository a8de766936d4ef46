import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { TreeCopy } from '@melati/config/copy-tree'
import type { Planted } from './patches.ts'

/** `asserted`: an expectation of the test itself was not met. Without a result the test did not run at all. */
export type Verdict =
  | { readonly passed: true }
  | { readonly passed: false; readonly asserted: boolean; readonly message: string }

export interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

/** Runs the tests that some patches name, and no others; answers what became of each, in their order. */
export async function runTests(copy: TreeCopy, planted: readonly Planted[], timeoutMs: number): Promise<Verdict[]> {
  const reportFile = join(copy.folder, 'planted-report.json')
  const files = [...new Set(planted.map(({ testFile }) => testFile))]
  const titles = [...new Set(planted.map(({ title }) => title))]
  const ran = await copy.run(
    'vitest',
    [
      'run',
      ...files,
      '-t',
      `(${titles.map(asPattern).join('|')})$`,
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    timeoutMs,
  )
  const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report) : { testResults: [] }
  return planted.map(
    (one) => verdictOn(one, report, copy.folder) ?? { passed: false, asserted: false, message: ran.output },
  )
}

/** Undefined when the named test did not run. */
export function verdictOn({ testFile, title }: Planted, { testResults }: Report, folder: string): Verdict | undefined {
  const file = testResults.find(({ name }) => relative(folder, name) === testFile)
  const results = file?.assertionResults.filter((one) => one.title === title && one.status !== 'skipped') ?? []
  const [result] = results
  if (file === undefined || result === undefined) return undefined
  if (results.length > 1) return { passed: false, asserted: false, message: `${results.length} tests have that title` }
  if (result.status === 'passed') return { passed: true }
  const messages = result.failureMessages ?? []
  return {
    passed: false,
    asserted: messages.length > 0 && messages.every((message) => expectation.test(message)),
    message: messages.join('\n') || file.message,
  }
}

/** What vitest says of an expectation that is not met; everything else is a defect, a timeout or a test that did not load. */
const expectation = /^(AssertionError:|Error: promise (resolved|rejected) .* instead of (rejecting|resolving))/

const asPattern = (title: string) => title.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

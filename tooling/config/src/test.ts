import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTests } from './count-tests.ts'
import { ensureChromium } from './install-chromium.ts'
import { report, runStep, stopTogether } from './run-step.ts'
import { boundaries, build, lint, tests, typecheck, unused } from './steps.ts'

/**
 * `pnpm test`: everything, on a fresh machine too. Each step counts as one, vitest's tests for themselves; the last
 * line is `N passed, N failed`.
 */
stopTogether()
let passed = 0
let failed = 0
const count = (isPassed: boolean) => (isPassed ? (passed += 1) : (failed += 1))

count(await installChromium())
for (const step of [typecheck, lint, boundaries, unused, build]) count(await runStep(step))

const folder = mkdtempSync(join(tmpdir(), 'melati-report-'))
const reportFile = join(folder, 'tests.json')
const counts = countTests(reportFile, await runStep(tests(reportFile)))
rmSync(folder, { recursive: true, force: true })
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`)

process.exitCode = failed + counts.failed === 0 ? 0 : 1
console.log(`${passed + counts.passed} passed, ${failed + counts.failed} failed`)

async function installChromium() {
  const started = performance.now()
  let isThere = true
  try {
    process.env.CHROMIUM_PATH = await ensureChromium((line) => console.log(line))
  } catch (error) {
    isThere = false
    console.log(error instanceof Error ? error.message : error)
  }
  report('chromium', isThere, (performance.now() - started) / 1000)
  return isThere
}

import { runStep, stopTogether } from './run-step.ts'
import { boundaries, lint, typecheck, unused } from './steps.ts'

/** `pnpm check`: what can be known without running anything. */
stopTogether()
let failed = 0
for (const step of [typecheck, lint, boundaries, unused]) if (!(await runStep(step))) failed += 1
process.exitCode = failed === 0 ? 0 : 1

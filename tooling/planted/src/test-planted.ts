import { copyTree } from '@melati/config/copy-tree'
import type { TreeCopy } from '@melati/config/copy-tree'
import { report, stopTogether } from '@melati/config/run-step'
import { apply } from './apply.ts'
import { readOrder } from './order.ts'
import { readPatches } from './patches.ts'
import type { Planted } from './patches.ts'
import { runTests } from './run-tests.ts'
import type { Verdict } from './run-tests.ts'

/**
 * `pnpm test:planted [--only name]`: breaks one wall after the other in a copy of the tree, and is content only when the
 * test that a patch names is green before it and red after it, by an expectation of its own.
 */
stopTogether()
const order = readOrder(process.argv.slice(2), readPatches())
if ('wrong' in order) {
  console.error(order.wrong)
  process.exit(2)
}
const { chosen } = order

/** Long enough for a machine that has other work, too: a test that was not heard out says nothing. */
const minute = 60_000
const copy = await copyTree()
let red = 0
try {
  const before = await runTests(copy, chosen, 30 * minute)
  for (const [at, planted] of chosen.entries()) {
    const started = performance.now()
    const wrong = await plant(copy, planted, before[at])
    if (wrong === undefined) red += 1
    else console.log(wrong.message.slice(0, 2_000))
    report(planted.name, wrong === undefined, (performance.now() - started) / 1000, wrong?.why)
  }
} finally {
  copy.remove()
}
console.log(`${red} red as planted, ${chosen.length - red} not`)
process.exitCode = red === chosen.length ? 0 : 1

/** Undefined when the wall is guarded: broken by the patch, the test says so. */
async function plant(
  { folder }: TreeCopy,
  planted: Planted,
  before: Verdict | undefined,
): Promise<{ why: string; message: string } | undefined> {
  if (before?.passed !== true) return { why: 'the test is not green without the patch', message: before?.message ?? '' }
  const misfit = await apply(folder, planted.patchFile)
  if (misfit !== undefined) return { why: 'the patch does not apply', message: misfit }
  const [after] = await runTests(copy, [planted], 6 * minute)
  await apply(folder, planted.patchFile, '--reverse')
  if (after === undefined || after.passed)
    return { why: 'nothing noticed', message: `${planted.testFile}: ${planted.title}` }
  return after.asserted ? undefined : { why: 'red, but not by an expectation of that test', message: after.message }
}

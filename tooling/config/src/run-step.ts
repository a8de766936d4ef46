import { run, stopAll } from './run.ts'
import { root } from './root.ts'
import type { Step } from './steps.ts'

/** Runs one step from the root of the repository, says how it went and how long it took; true when it passed. */
export async function runStep(step: Step): Promise<boolean> {
  if (step.isLive) console.log(`… ${step.name}`)
  const show = (text: string) => process.stdout.write(text)
  const ran = await run(step.command, step.args, {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    timeoutMs: step.timeoutMs,
    ...(step.isLive ? { onOutput: show } : {}),
  })
  const passed = ran.exitCode === 0 && !ran.timedOut
  if (!passed && !step.isLive) show(`${ran.output.trimEnd()}\n`)
  report(step.name, passed, ran.seconds, ran.timedOut ? `stopped after ${step.timeoutMs / 60_000} minutes` : undefined)
  return passed
}

/** The line of a step: `✓ lint 2.1 s`. */
export function report(name: string, passed: boolean, seconds: number, note?: string) {
  console.log(`${passed ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s${note ? ` (${note})` : ''}`)
}

/** Takes everything along when we are told to stop; programs of their own group hear nothing of Ctrl-C. */
export function stopTogether() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopAll('SIGTERM')
      process.exit(130)
    })
  }
}

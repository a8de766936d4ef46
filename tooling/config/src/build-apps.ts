import { root } from './root.ts'
import { run } from './run.ts'
import { build } from './steps.ts'

const patienceMs = 1_500

/**
 * Builds what is not built, or built from older sources: turbo's cache decides. Says so only when it takes time.
 * False when a build failed; its output has been shown.
 */
export async function buildApps(): Promise<boolean> {
  const notice = setTimeout(() => console.log('Membangun aplikasi…'), patienceMs)
  const built = await run(build.command, build.args, {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    timeoutMs: build.timeoutMs,
  })
  clearTimeout(notice)
  if (built.exitCode === 0) return true
  console.error(built.output.trimEnd())
  console.error('Aplikasi tidak dapat dibangun. / The apps could not be built.')
  return false
}

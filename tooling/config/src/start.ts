import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildApps } from './build-apps.ts'
import { root } from './root.ts'
import { stopTogether } from './run-step.ts'

/** `pnpm start`: builds the apps where needed, then becomes the server. */
stopTogether()
if (await buildApps()) becomeServer(join(root, 'apps/server/src/main.ts'))
else process.exitCode = 1

/** In the same process where the system can do that: signals, the exit code and a kill -9 then concern the server itself. */
function becomeServer(main: string) {
  process.chdir(root)
  if (process.execve && process.platform !== 'win32') {
    process.execve(process.execPath, [process.execPath, main], process.env)
  }
  const child = spawn(process.execPath, [main], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code) => process.exit(code ?? 1))
}

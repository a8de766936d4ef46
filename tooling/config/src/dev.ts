import { createServer } from 'node:net'
import { join } from 'node:path'
import { oneOrigin } from './one-origin.ts'
import { root } from './root.ts'
import { stopTogether } from './run-step.ts'
import { run } from './run.ts'

/**
 * `pnpm dev`: the server, restarted on change, with the screens of admin and cadre from Vite's dev servers and the
 * public pages rebuilt on change (the server renders them), all behind one origin as in production.
 */
const aDay = 24 * 60 * 60_000
const port = Number(process.env.PORT ?? 4100)
const [server, admin, cadre] = [await freePort(), await freePort(), await freePort()]

stopTogether()
const vite = (app: string) => join(root, 'apps', app, 'node_modules/.bin/vite')
const dev = (own: number) => ['--port', String(own), '--strictPort', '--host', '127.0.0.1', '--clearScreen', 'false']
keep('public', 'apps/public', vite('public'), ['build', '--watch', '--clearScreen', 'false'])
keep('admin', 'apps/admin', vite('admin'), dev(admin))
keep('cadre', 'apps/cadre', vite('cadre'), dev(cadre))
keep('server', '.', process.execPath, ['--watch', '--watch-preserve-output', 'apps/server/src/main.ts'], {
  HOST: '127.0.0.1',
  PORT: String(server),
})

oneOrigin([
  { path: '/admin/', port: admin },
  { path: '/cadre/', port: cadre },
  { path: '/', port: server },
]).listen(port, process.env.HOST ?? '127.0.0.1', () => console.log(`dev: http://localhost:${port}`))

/** Runs one part for as long as we run; when it ends by itself, so do we. */
function keep(name: string, folder: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const say = (text: string) => process.stdout.write(text.replace(/^(?=.)/gm, `${name} | `))
  void run(command, args, {
    cwd: join(root, folder),
    env: { ...process.env, ...env },
    timeoutMs: aDay,
    onOutput: say,
  }).then(({ exitCode }) => {
    console.error(`${name} ended with ${exitCode}`)
    process.kill(process.pid, 'SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

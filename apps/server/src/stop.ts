import type { RunningServer } from './boot.ts'

/** What a deploy allows for answering what has come in, in ms (F-078). */
const PATIENCE = 25_000

/**
 * SIGTERM (a deploy) and SIGINT (Ctrl+C) let go in order; a second one does not wait. When the database of ours has
 * ended by itself there is nothing to serve, and whoever watches us starts us again.
 */
export function stopOnSignals(server: RunningServer): void {
  const { config, log } = server
  let isStopping = false
  const stop = async (signal: 'SIGINT' | 'SIGTERM') => {
    if (isStopping) process.exit(130)
    isStopping = true
    // Somebody at the terminal waits; a balancer has to notice first.
    const notice = signal === 'SIGTERM' && !config.demo ? 3_000 : 0
    await server.stop({ patience: PATIENCE - notice, notice })
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal))
  void server.lost.then(() => {
    if (isStopping) return
    log.error({}, 'the database has ended')
    process.stderr.write('\n✗ Basis data berhenti. Jalankan lagi.\n  The database has ended. Start again.\n')
    process.exit(1)
  })
}

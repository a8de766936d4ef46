import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedFailure } from './failure.ts'
import { endProcess, isAlive, servesCluster } from './processes.ts'

/**
 * Stops the server that an earlier run left behind on this cluster, and says whether there was one.
 * A postmaster.pid whose number now belongs to another program is removed, since PostgreSQL would refuse to start.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const file = join(cluster, 'postmaster.pid')
  const pid = readPid(file)
  if (pid === undefined || !isAlive(pid)) return false
  if (!servesCluster(pid, cluster)) {
    if (process.platform !== 'win32') rmSync(file, { force: true })
    return false
  }
  const ended = await endProcess(pid, [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ])
  if (!ended) throw new EmbeddedFailure('already-running', cluster, `PostgreSQL process ${pid} would not stop`)
  return true
}

function readPid(file: string) {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process began, in some text that changes if its number is given to another; undefined if it is gone. */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The name, in parentheses, may hold spaces; the start is the 20th field after it.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    }
    return isAlive(pid) ? commandOutput('ps', ['-o', 'lstart=', '-p', String(pid)]) : undefined
  } catch {
    return undefined
  }
}

/** Whether a process is the PostgreSQL of this cluster, and not another one that was given its number. */
export function servesCluster(pid: number, cluster: string): boolean {
  try {
    // PostgreSQL works from within its cluster.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    return commandOutput('ps', ['-o', 'command=', '-p', String(pid)]).includes(cluster)
  } catch {
    return false
  }
}

/** Sends each signal in turn and waits for the process to end: true once it has. */
export async function endProcess(pid: number, steps: readonly [signal: NodeJS.Signals, waitMs: number][]) {
  for (const [signal, waitMs] of steps) {
    try {
      process.kill(pid, signal)
    } catch {
      return !isAlive(pid)
    }
    for (const until = Date.now() + waitMs; Date.now() < until; await sleep(20)) if (!isAlive(pid)) return true
  }
  return !isAlive(pid)
}

function commandOutput(program: string, args: string[]) {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

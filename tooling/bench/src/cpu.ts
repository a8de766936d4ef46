import { readFile } from 'node:fs/promises'
import type pg from 'pg'

/** Seconds of CPU. */
export interface Cpu {
  /** Of this thread. */
  readonly node: number
  /** Of the database's backends; undefined where the system does not say. */
  readonly server: number | undefined
}

/**
 * What a piece of work took of the CPU, here and in every backend of this database. On a machine that others use too this
 * says more than time does.
 */
export async function cpuOf(superuser: pg.Pool, work: () => Promise<void>): Promise<Cpu> {
  const pids = await backendsOf(superuser)
  const before = await Promise.all(pids.map(onCpu))
  const from = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(from)
  const after = await Promise.all(pids.map(onCpu))
  const spent = after.map((end, index) => difference(before[index], end))
  const known = spent.filter((one) => one !== undefined)
  return {
    node: (user + system) / 1e6,
    server: known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0),
  }
}

const difference = (from: number | undefined, to: number | undefined) =>
  from === undefined || to === undefined ? undefined : to - from

async function backendsOf(superuser: pg.Pool): Promise<number[]> {
  const { rows } = await superuser.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  return rows.map(({ pid }) => pid)
}

/** Linux counts in nanoseconds; elsewhere nothing is known. */
async function onCpu(pid: number): Promise<number | undefined> {
  try {
    const [nanoseconds] = (await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ')
    return Number(nanoseconds) / 1e9
  } catch {
    return undefined
  }
}

/** What a piece of work took: CPU here and in the database, or time where the system does not say. */
export interface Cost {
  readonly cost: number
  /** By the clock, whoever else was at work. */
  readonly time: number
}

export async function costOf(superuser: pg.Pool, work: () => Promise<void>): Promise<Cost> {
  let spent: Cpu | undefined
  const time = await timeOf(async () => {
    spent = await cpuOf(superuser, work)
  })
  return { cost: spent?.server === undefined ? time : spent.node + spent.server, time }
}

/** Seconds by the clock. */
export async function timeOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

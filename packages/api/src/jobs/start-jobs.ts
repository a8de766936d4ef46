import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import { openJobsPool, workerSchema } from '@melati/db/job-runner'
import type { Figures } from '@melati/db/figures/define'
import { startChain } from '../audit/chain.ts'
import { checkChains } from '../audit/verify-chain.ts'
import { sweep } from '../auth/budgets.ts'
import type { Services } from '../context.ts'
import type { Loop } from './loop.ts'
import { deliverMessage } from './message.ts'
import { startDeliveries } from '../webhooks/deliveries.ts'
import { forgetEvents } from '../webhooks/forget.ts'
import { startRollup } from './rollup.ts'
import { verifyFigures } from './verify.ts'

export interface JobsOptions {
  readonly services: Services
  readonly figures: readonly Figures[]
  /** The work of modules. */
  readonly loops?: readonly ((services: Services) => Loop)[]
  /** The server's own URL; the pool works as melati_jobs. */
  readonly databaseUrl: string
}

export interface Jobs {
  /** Lets what is under way end; what is left is done at the next start. */
  stop(): Promise<void>
}

/** Two in the night in Jakarta, four in Jayapura. A night that was slept through is made up for within half a day. */
const NIGHTLY = '0 19 * * *'

/** Everything that happens without being asked: roll-up, months, audit chain, messages, nightly checks. */
export async function startJobs({ services, figures, loops: own = [], databaseUrl }: JobsOptions): Promise<Jobs> {
  const { log } = services
  const pool = openJobsPool(databaseUrl, {
    max: 3,
    onError: (error) => log.warn({ err: error }, 'a connection of the job runner was lost'),
  })
  const tasks: TaskList = {
    deliver: (payload) => deliverMessage(services, payload),
    'check-figures': () => verifyFigures(services, figures),
    'check-audit': () => checkChains(services),
    'forget-events': () => forgetEvents(services),
    'sweep-sign-in': () => sweep(services.db.pool, services.now()),
  }
  const nightly = (task: string) => ({ task, match: NIGHTLY, options: { backfillPeriod: 12 * 3_600_000 } })
  const hourly = (task: string) => ({ task, match: '17 * * * *' })
  const runner = await run({
    pgPool: pool,
    schema: workerSchema,
    taskList: tasks,
    parsedCronItems: parseCronItems([
      nightly('check-figures'),
      nightly('check-audit'),
      nightly('forget-events'),
      hourly('sweep-sign-in'),
    ]),
    concurrency: 2,
    pollInterval: 5_000,
    noHandleSignals: true,
    logger: new Logger((scope) => (level, message, meta) => {
      if (level === 'error') log.error({ ...scope, err: meta?.error }, `jobs: ${message}`)
      if (level === 'warning') log.warn({ ...scope }, `jobs: ${message}`)
    }),
  })
  // A rejection is told by the logger above; what runs on is the server.
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job runner ended'))
  const loops = [
    startRollup(services, figures),
    startChain(services),
    startDeliveries(services),
    ...own.map((start) => start(services)),
  ]
  return {
    async stop() {
      await Promise.all([runner.stop().catch(() => {}), ...loops.map((loop) => loop.stop())])
      await pool.end()
    },
  }
}

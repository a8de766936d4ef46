import { createHttp } from '@melati/api/http/create-http'
import { standardLimits } from '@melati/api/http/settings'
import { startJobs } from '@melati/api/jobs/start-jobs'
import { allDownloads, allFeeds, allFigures, allLoops, appRouter } from '@melati/modules/app-router'
import type { DemoAccount } from '@melati/seed/seed-demo'
import { loadApps } from './apps.ts'
import { type Config, type Environment, readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { loadDemo, type Seed } from './demo.ts'
import { checkSeed } from './demo-state.ts'
import { openDoor } from './door.ts'
import { drawPicture } from './draw-picture.ts'
import { openLog, type ServerLog } from './log.ts'
import { bringUpToDate } from './migrate.ts'
import { openServices } from './services.ts'

export interface BootOptions {
  readonly environment: Environment
  readonly seed: Seed
  /** Hears what takes time, a line each. */
  readonly say: (line: string) => void
  /** Where the public app was built, if not in its own folder. */
  readonly publicDist?: string
}

export interface RunningServer {
  readonly config: Config
  readonly baseUrl: string
  readonly log: ServerLog
  /** Who can sign in to a demo. */
  readonly accounts: readonly DemoAccount[]
  /** Resolves when the embedded database has ended by itself: nothing can be served any more. */
  readonly lost: Promise<void>
  /** Not ready at once; answers what has come in, for `patience` ms at most; then lets everything go, in order. */
  stop(options: { patience: number; notice: number }): Promise<void>
}

/** From a configuration to a server that answers. What it cannot have it says in a BootProblem, after tidying up. */
export async function boot({ environment, seed, say, publicDist }: BootOptions): Promise<RunningServer> {
  const config = readConfig(environment)
  const opened: (() => Promise<void> | void)[] = []
  const letGo = async () => {
    for (const close of opened.splice(0).toReversed()) await close()
  }
  try {
    const door = await openDoor(config)
    opened.push(() => door.close(0))
    const baseUrl = environment['BASE_URL'] ? config.baseUrl : `http://localhost:${door.port}`
    const database = await openDatabase(config, say)
    opened.push(() => database.stop())
    const state = await checkSeed(database, config.demo)
    await bringUpToDate(database.ownerUrl, say)
    const log = openLog(config.logFile)
    opened.push(() => log.flush())
    const { ownerUrl, appUrl } = database
    const inside = await openServices(config, baseUrl, appUrl, log)
    const { services, auth, authSecret, outbox } = inside
    opened.push(() => inside.close())
    const { dataDir } = config
    const accounts = config.demo ? await loadDemo(state, { services, authSecret, ownerUrl, dataDir, seed, say }) : []
    const { sites, render, missing } = await loadApps(baseUrl, publicDist)
    if (missing.length > 0) log.warn({ apps: missing }, 'these apps are not built')
    const share = Math.max(2, Math.floor(config.pool * 0.6))
    const http = createHttp({
      services,
      auth,
      router: appRouter,
      feeds: allFeeds,
      trustedProxies: config.trustedProxies,
      limits: { ...standardLimits, perTenant: share, sync: share },
      sites,
      downloads: allDownloads,
      draw: drawPicture,
      ...(render === undefined ? {} : { render }),
      ...(outbox === undefined ? {} : { demo: (request: Request) => outbox.handle(request) }),
    })
    const jobs = await startJobs({ services, figures: allFigures, loops: allLoops, databaseUrl: appUrl })
    opened.push(() => jobs.stop())
    door.serve(http)
    log.info({ baseUrl, demo: config.demo, embedded: database.isEmbedded }, 'started')
    return {
      config,
      baseUrl,
      log,
      accounts,
      lost: database.lost,
      async stop({ patience, notice }) {
        http.drain()
        // A balancer needs a moment to see that we are not ready; until then it may still send somebody.
        if (notice > 0) await new Promise((resolve) => setTimeout(resolve, notice))
        await door.close(patience)
        await letGo()
      },
    }
  } catch (error) {
    await letGo()
    throw error
  }
}

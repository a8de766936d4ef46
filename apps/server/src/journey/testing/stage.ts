import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launchChromium } from '@melati/config/chromium'
import { filledDb, type FreshDb } from '@melati/db/testing/fresh-db'
import { type DemoAccount, seedDemo } from '@melati/seed/seed-demo'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { boot } from '../../boot.ts'
import { demoFile, type DemoFile } from '../../demo.ts'
import { watchRequests } from './settled.ts'

export const phoneScreen = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const
export const deskScreen = { viewport: { width: 1366, height: 768 } } as const

export interface Stage extends AsyncDisposable {
  readonly baseUrl: string
  readonly browser: Browser
  readonly accounts: readonly DemoAccount[]
  /** A browser of its own for somebody, with what went wrong in its pages. */
  open(options?: BrowserContextOptions): Promise<Opened>
  /** The newest one-time code that was sent to a number. */
  codeFor(phone: string): Promise<string>
}

export interface Opened extends AsyncDisposable {
  readonly page: Page
  readonly problems: readonly string[]
}

/** The whole product as a demo on a database of its own, and a real browser in front of it. */
export async function raiseStage(): Promise<Stage> {
  const made = await filledDb('demo', fillDemo)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'melati-stage-'))
  await cp(made.folder, dataDir, { recursive: true })
  const { accounts } = JSON.parse(await readFile(demoFile(dataDir), 'utf8')) as DemoFile
  const server = await boot({
    environment: environmentOf(made, dataDir),
    seed: () => Promise.resolve(accounts),
    say: () => {},
  })
  const browser = await launchChromium()
  const { baseUrl } = server
  return {
    baseUrl,
    browser,
    accounts,
    async open(options = deskScreen) {
      const context = await browser.newContext({
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      watchRequests(page)
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      return { page, problems, [Symbol.asyncDispose]: () => context.close() }
    },
    async codeFor(phone) {
      const response = await fetch(`${baseUrl}/api/demo/outbox?to=${encodeURIComponent(phone)}`)
      const code = /\b\d{6}\b/.exec(await response.text())?.[0]
      if (code === undefined) throw new Error(`no code was sent to ${phone}`)
      return code
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server.stop({ patience: 1_000, notice: 0 })
      await made[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true })
    },
  }
}

/** To fill a demo takes longer than most of what is done with it, so a run does it once. */
async function fillDemo(made: FreshDb, dataDir: string): Promise<void> {
  const server = await boot({ environment: environmentOf(made, dataDir), seed: seedDemo, say: () => {} })
  await server.stop({ patience: 0, notice: 0 })
}

const environmentOf = (made: FreshDb, dataDir: string) => ({
  PORT: '0',
  DEMO: '1',
  DATA_DIR: dataDir,
  DATABASE_URL: made.appUrl,
  DATABASE_OWNER_URL: made.ownerUrl,
})

import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Services } from '@melati/api/context'
import type { DemoAccount } from '@melati/seed/seed-demo'
import { markSeed, type SeedState } from './demo-state.ts'

/**
 * Fills a migrated database with the two demo cities and answers who can sign in there; `log` hears how far it is.
 * What is there already it leaves as it is, so a first run that was interrupted is finished by the next.
 */
export type Seed = (options: {
  readonly services: Services
  readonly ownerUrl: string
  /** That of sign-in, which seals authenticators. */
  readonly authSecret: string
  readonly log: (line: string) => void
}) => Promise<readonly DemoAccount[]>

export interface DemoFile {
  readonly baseUrl: string
  /** GET, with `?to=` a phone number: the codes that were sent there, newest first. */
  readonly outbox: string
  readonly accounts: readonly DemoAccount[]
}

export interface DemoOptions {
  readonly services: Services
  readonly authSecret: string
  readonly ownerUrl: string
  readonly dataDir: string
  readonly seed: Seed
  readonly say: (line: string) => void
}

/** Loads the demo, or what of it is missing, and writes `demo.json`: the port may be another than last time. */
export async function loadDemo(state: SeedState, options: DemoOptions): Promise<readonly DemoAccount[]> {
  const { services, authSecret, ownerUrl, dataDir, seed, say } = options
  if (state === 'begun') say('Data contoh yang terputus dilengkapi… / Finishing the sample data that was interrupted…')
  if (state === 'none') await markSeed(ownerUrl, 'begun')
  const accounts = await seed({ services, ownerUrl, authSecret, log: say })
  writeDemoFile(dataDir, services.baseUrl, accounts)
  if (state !== 'done') await markSeed(ownerUrl, 'done')
  return accounts
}

function writeDemoFile(dataDir: string, baseUrl: string, accounts: readonly DemoAccount[]): void {
  const file: DemoFile = { baseUrl, outbox: `${baseUrl}/api/demo/outbox`, accounts }
  const place = demoFile(dataDir)
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(`${place}.new`, `${JSON.stringify(file, undefined, 2)}\n`, { mode: 0o600 })
  // The mode above is not that of a file which was there before.
  chmodSync(`${place}.new`, 0o600)
  renameSync(`${place}.new`, place)
}

export const demoFile = (dataDir: string) => path.join(dataDir, 'demo.json')

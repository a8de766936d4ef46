import { findChromium, launchFlags } from '@melati/config/chromium'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { Rolldown } from 'vite'
import type { Peer } from './peer.ts'
import { until } from './phone.ts'

/** Gives the peer a page that runs the kit, so that kit and API share an origin as they do in life. */
export async function servePage(peer: Peer): Promise<void> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'chrome111',
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('page.ts', import.meta.url)),
        output: { entryFileNames: 'kit.js' },
      },
    },
  })) as Rolldown.RolldownOutput
  for (const file of built.output) {
    if (file.type === 'chunk') peer.pages.set(`/${file.fileName}`, { type: 'text/javascript', body: file.code })
  }
  peer.pages.set('/', {
    type: 'text/html',
    body: '<!doctype html><title>kit</title><script type="module" src="/kit.js"></script>',
  })
}

/** A folder that outlives the browser, as a phone's flash outlives its battery. */
export async function newProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'melati-profile-'))
  return {
    folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}

/** A Chromium of our own on a profile, that can be cut off like a battery taken out. */
export async function startBrowser(folder: string) {
  const path = findChromium()
  if (!path) throw new Error('No Chromium found: install it, or name one in CHROMIUM_PATH')
  const portFile = join(folder, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, ...launchFlags]
  // A process group of its own: the whole browser dies at once, and nothing but it.
  const child = spawn(path, [...flags, 'about:blank'], { detached: true, stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const port = async () => Number((await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0])
  await until('the browser listens', async () => (await port()) > 0, 30_000)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port()}`)
  const context = browser.contexts()[0] ?? (await browser.newContext())
  return {
    context,
    async kill(): Promise<void> {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
      await gone
      await browser.close().catch(() => undefined)
    },
  }
}

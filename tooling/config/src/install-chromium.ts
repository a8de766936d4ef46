import { findChromium } from './chromium.ts'
import { run } from './run.ts'
import type { Ran } from './run.ts'

const packages = ['chromium', 'fonts-roboto-unhinted']
const minutes = 60_000

/**
 * Makes sure that a Chromium is there and returns its path; on Debian and Ubuntu it is installed when missing, as root
 * or through sudo without a password. `log` hears one line before anything is downloaded.
 * Throws with apt's own words when that fails, and says what to do on other systems.
 */
export async function ensureChromium(log: (line: string) => void): Promise<string> {
  const found = findChromium()
  if (found) return found
  log('Chromium is missing, installing it with apt-get')
  // Two tries: the package lists of a fresh machine are often absent or too old to download from.
  let said = ''
  if ((await install()).exitCode !== 0) {
    const updated = await apt(['update'], 5 * minutes)
    const again = await install()
    said = `${updated.output.slice(-1_000)}\n${again.output.slice(-1_000)}`
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    `Chromium could not be installed. Install it by hand (apt-get install ${packages.join(' ')}, as root), or name one in CHROMIUM_PATH.\n${said}`,
  )
}

function install(): Promise<Ran> {
  return apt(['install', '-y', '--no-install-recommends', ...packages], 15 * minutes)
}

function apt(args: string[], timeoutMs: number): Promise<Ran> {
  const command = ['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args]
  const isRoot = process.getuid?.() === 0
  const [program = 'apt-get', ...rest] = isRoot ? command : ['sudo', '-n', ...command]
  return run(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs })
}

import type { Page } from 'playwright-core'
import { findings, overflow } from './findings.ts'
import { lostInLargeText } from './large-text.ts'
import { smallTargets } from './small-targets.ts'

export const phone = { width: 360, height: 740 }
export const tablet = { width: 768, height: 1024 }
export const desk = { width: 1366, height: 768 }

/** Everything a reader would stumble over on the page that is open. */
export async function trouble(page: Page, name: string, sizes: readonly (typeof desk)[]): Promise<string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    const where = `${name} at ${size.width}`
    const wide = await overflow(page)
    if (wide > 0) found.push(`${where} is ${wide} px too wide`)
    // Between phone and desk only the room differs; axe has seen both ends.
    if (size !== tablet) found.push(...(await findings(page)).map((one) => `${where}: ${one}`))
    found.push(...(await smallTargets(page)).map((one) => `${where} is too small to press: ${one}`))
    found.push(...(await lostInLargeText(page)).map((one) => `${where} with text twice as large: ${one}`))
  }
  return found
}

import type { Page } from 'playwright-core'
import { settled } from './settled.ts'

/** Behind the PIN one moves within the cadre app: an address typed anew would ask for the PIN again. */
export async function goInside(page: Page, address: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', '/cadre${address}')`)
  await settled(page)
}

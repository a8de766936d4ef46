import type { Page } from 'playwright-core'

/** Until the cadre app is on the phone as a whole: a page that was not opened before comes without a network only then. */
export async function appOnPhone(page: Page): Promise<void> {
  await page.waitForFunction('navigator.serviceWorker.controller !== null')
}

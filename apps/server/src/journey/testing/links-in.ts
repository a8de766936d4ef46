import type { Page } from 'playwright-core'

/** Where the links of an open page lead within an app, below its base. */
export async function linksIn(page: Page, base: string): Promise<string[]> {
  const hrefs = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))`,
  )
  return hrefs.filter((href) => href.startsWith(`${base}/`)).map((href) => href.slice(base.length))
}

import type { Page } from 'playwright-core'
import { linksIn } from './links-in.ts'
import { pagesOf, visitAll } from './pages-of.ts'
import { settled } from './settled.ts'
import type { Stage } from './stage.ts'
import { desk, phone, tablet, trouble } from './trouble.ts'

/** What the button says that chooses a language. */
export const languages = ['ID Bahasa Indonesia', 'EN English'] as const

/** Pages of the admin app in a language: what a reader would stumble over, and those that no link leads to. */
export async function lookAtAdmin(stage: Stage, page: Page, language: string, pages = pagesOf('admin')) {
  const found: string[] = []
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: language, exact: true }).first().click()
  const unreached = await visitAll(pages, async (address) => {
    await page.setViewportSize(desk)
    await page.goto(`${stage.baseUrl}/admin${address}`)
    await settled(page).catch(async () =>
      found.push(`${address} did not come: ${await page.locator('body').innerText()}`),
    )
    const links = await linksIn(page, '/admin')
    found.push(...(await trouble(page, `${address} ${language}`, [phone, tablet, desk])))
    return links
  })
  return { found, unreached }
}

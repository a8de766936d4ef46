import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a screen as tall as its page: a sticky bar always covers something one can scroll to. */
export async function findings(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 1366, height: 768 }
  // A page that fills the screen grows with it, by its bars at least, so one look is not enough.
  for (let look = 0, height = size.height; look < 3; look += 1) {
    height = Math.max(height, await page.evaluate<number>('document.documentElement.scrollHeight'))
    await page.setViewportSize({ width: size.width, height })
  }
  // The other way opens one more page for the sake of frames of other origins, of which there are none.
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode().analyze()
  await page.setViewportSize(size)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** By how many pixels the page is wider than its screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(`{
    const { scrollWidth, clientWidth } = document.documentElement
    Math.max(0, scrollWidth - clientWidth)
  }`)
}

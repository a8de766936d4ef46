import type { Page } from 'playwright-core'

/**
 * What a reader loses who sets her text to twice its size (WCAG 1.4.4): a page wider than its screen, and words their own
 * box cuts off. A list that scrolls, a line that ends in dots on purpose, and what only a screen reader hears are no loss.
 */
export function lostInLargeText(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`{
    const root = document.documentElement
    root.style.fontSize = '200%'
    const wide = root.scrollWidth - root.clientWidth
    const cut = [...document.querySelectorAll('body *')].filter((one) => {
      if (!one.checkVisibility() || one.closest('.sr-only') || one.clientWidth <= 1) return false
      if (![...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '')) return false
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(one)
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip'
      return (
        (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (hides(overflowY) && one.scrollHeight > one.clientHeight + 1)
      )
    })
    root.style.removeProperty('font-size')
    const found = cut.map((one) => 'cuts off: ' + one.outerHTML.slice(0, 140))
    wide > 0 ? ['is ' + wide + ' px too wide', ...found] : found
  }`)
}

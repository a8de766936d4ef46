import type { Page } from 'playwright-core'

/**
 * Controls whose own box is below 24 px either way, whatever stands beside them: axe lets a small one pass while its
 * neighbours are far enough, which a longer figure can change. Links within a sentence are exempt (WCAG 2.5.8).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`{
    const least = 23.5
    const boxOf = (control) => {
      const label = control.closest('label')
      if (label) return label.getBoundingClientRect()
      const stretched = getComputedStyle(control, '::after').position === 'absolute'
      return (stretched ? (control.offsetParent ?? control) : control).getBoundingClientRect()
    }
    const controls = document.querySelectorAll('a, button, select, summary, [role="treeitem"], input:not([type="hidden"])')
    const small = [...controls].filter((control) => {
      if (!control.checkVisibility() || control.closest('p:not(.flex), .sr-only')) return false
      const { width, height } = boxOf(control)
      return width > 1 && (width < least || height < least)
    })
    small.map((control) => {
      const { width, height } = boxOf(control)
      return Math.round(width) + 'x' + Math.round(height) + ' ' + control.outerHTML.slice(0, 140)
    })
  }`)
}

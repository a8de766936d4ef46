import type { Page } from 'playwright-core'

/** Whether nothing of what has the focus can be seen: out of view, or behind a bar at each of its corners and its middle. */
const hidden = `{
  const one = document.activeElement
  const { left, right, top, bottom } = one.getBoundingClientRect()
  const inside = (x, y) => {
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (one.contains(hit) || hit.contains(one) || hit.closest('label')?.contains(one) === true)
  }
  const points = [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]]
  points.some(([x, y]) => inside(x, y)) ? '' : one.outerHTML.slice(0, 160)
}`

/** Walks through a page by Tab, as far as `most` stops; answers what had the focus and could not be seen. */
export async function focusWalk(page: Page, most: number): Promise<string[]> {
  const unseen: string[] = []
  await page.evaluate('document.activeElement?.blur?.()')
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<boolean>('document.activeElement === document.body')) break
    let one = await page.evaluate<string>(hidden)
    // A page that scrolls to what has the focus takes a moment for it.
    for (let look = 0; one !== '' && look < 10; look += 1) {
      await page.waitForTimeout(30)
      one = await page.evaluate<string>(hidden)
    }
    if (one !== '') unseen.push(one)
  }
  return unseen
}

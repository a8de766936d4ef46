import type { Page, Request } from 'playwright-core'

const underWay = new WeakMap<Page, Set<Request>>()

/** Counts what a page has asked for and not got yet, from its first request on. */
export function watchRequests(page: Page): void {
  const requests = new Set<Request>()
  underWay.set(page, requests)
  page.on('request', (request) => requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
}

/** How often the page has changed since it was first asked; -1 while it shows something that still loads. */
const changes = `{
  const count = (window.melatiChanges ??= (() => {
    const count = { times: 0 }
    const observer = new MutationObserver(() => { count.times += 1 })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    return count
  })())
  document.querySelector('[aria-busy="true"], .animate-late') ? -1 : count.times
}`

/** So many looks without a change, one after the other. */
const calmEnough = 5

/**
 * Waits until a page shows all it is going to: its heading stands, no answer is awaited and nothing changes, or it has
 * been changing for three seconds with no answer awaited. The looks are ours: a page behind another is given no time.
 */
export async function settled(page: Page): Promise<void> {
  const requests = underWay.get(page)
  if (requests === undefined) throw new Error('nobody watches the requests of this page')
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 15_000 })
  const began = Date.now()
  let calm = 0
  for (let before = -1; calm < calmEnough;) {
    const now = await page.evaluate<number>(changes)
    calm = now === before && now >= 0 && requests.size === 0 ? calm + 1 : 0
    before = now
    const waited = Date.now() - began
    if (waited > 3_000 && requests.size === 0) return
    if (waited > 15_000) throw new Error(`still awaited: ${[...requests].map((one) => one.url()).join(' ')}`)
    await page.waitForTimeout(20)
  }
}

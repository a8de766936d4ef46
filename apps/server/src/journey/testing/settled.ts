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

/** Resolves once the page has neither changed nor had anything to do for a few looks, and shows nothing that still loads. */
const atRest = `new Promise((resolve) => {
  const unfinished = '[aria-busy="true"], .animate-late'
  let calm = 0
  const observer = new MutationObserver(() => { calm = 0 })
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  const look = () => {
    calm = document.querySelector(unfinished) ? 0 : calm + 1
    if (calm > 5) resolve(observer.disconnect())
    else setTimeout(() => requestIdleCallback(look), 10)
  }
  look()
})`

/** Waits until a page shows all it is going to: its heading stands, nothing moves, and no answer is awaited. */
export async function settled(page: Page): Promise<void> {
  const requests = underWay.get(page)
  if (requests === undefined) throw new Error('nobody watches the requests of this page')
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 15_000 })
  const until = Date.now() + 15_000
  do {
    if (Date.now() > until) throw new Error(`still awaited: ${[...requests].map((one) => one.url()).join(' ')}`)
    await page.evaluate(atRest)
  } while (requests.size > 0)
}

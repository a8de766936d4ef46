import type { Locator } from 'playwright-core'

/** What somebody's hand does on a screen, counted as `ux.md` A2 does: a touch is a tap, a text typed is a field. */
export class Hand {
  taps = 0
  fields = 0

  async tap(target: Locator): Promise<void> {
    await target.click()
    this.taps += 1
  }

  async type(target: Locator, text: string): Promise<void> {
    await target.fill(text)
    this.fields += 1
  }
}

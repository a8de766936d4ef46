import type { Page } from 'playwright-core'

export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** The app begun anew, as after a night: it asks who she is and opens on home. `daysOff`: by how much her phone's date is wrong. */
export async function openAgain(page: Page, pin: string, daysOff = 0): Promise<void> {
  await page.goto(new URL('/cadre/', page.url()).href)
  await page.getByText('Masukkan PIN').first().waitFor()
  if (daysOff !== 0) await shiftDate(page, daysOff)
  await typePin(page, pin)
  await page.getByRole('heading', { name: /^Selamat datang/ }).waitFor()
}

async function shiftDate(page: Page, days: number): Promise<void> {
  await page.evaluate(`{
    const True = Date
    const by = ${days} * 86_400_000
    globalThis.Date = class extends True {
      constructor(...parts) {
        if (parts.length === 0) super(True.now() + by)
        else super(...parts)
      }
      static now() {
        return True.now() + by
      }
    }
  }`)
}

import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { onTestFailed } from 'vitest'
import type { Opened } from './stage.ts'

/** With `PICTURES=<folder>`, what somebody saw when a test failed. */
export function pictureOnFailure(name: string, { page }: Opened): void {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  onTestFailed(async () => {
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
  })
}

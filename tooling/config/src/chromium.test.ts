import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium, launchChromium } from './chromium.ts'

test('CHROMIUM_PATH wins, and a wrong one is not passed over in silence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'melati-chromium-'))
  try {
    const own = join(folder, 'my-browser')
    writeFileSync(own, '')
    expect(() => findChromium({ CHROMIUM_PATH: own })).toThrow(own)
    chmodSync(own, 0o755)
    expect(findChromium({ CHROMIUM_PATH: own })).toBe(own)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the browser of this machine opens a page', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.setContent('<title>Melati</title>')
    expect(await page.title()).toBe('Melati')
  } finally {
    await browser.close()
  }
})

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '@melati/config/chromium'
import { serveGallery } from './serve.ts'

/**
 * Pictures of the gallery, to be looked at: `node packages/ui/gallery/look.ts <folder> [scene,scene] [width,width] [query]`.
 * `query` is added to each address, such as `lang=en&size=a%2B%2B`.
 */
const [
  folder = '.artifacts/ui',
  scenes = 'actions,fields,states,data,admin,cadre,question,public,market',
  widths = '360,768,1366',
  query = '',
] = process.argv.slice(2)

await mkdir(folder, { recursive: true })
await using gallery = await serveGallery()
const browser = await launchChromium()
for (const width of widths.split(',').map(Number)) {
  const screen = width < 600 ? 740 : 768
  const page = await browser.newPage({
    viewport: { width, height: screen },
    hasTouch: width < 1000,
    reducedMotion: 'reduce',
  })
  for (const scene of scenes.split(',')) {
    await page.goto(`${gallery.url}?scene=${scene}&${query}`)
    await page.locator('h1').first().waitFor({ state: 'attached' })
    await page.evaluate(() => document.fonts.ready)
    // A tall window instead of a full-page picture, which would draw sticky parts in the middle and forget the touch.
    const shell = ['admin', 'cadre', 'question', 'onboarding'].includes(scene)
    const height = shell ? screen : await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height })
    await page.screenshot({
      path: join(folder, `${scene}-${width}${query && `-${query.replace(/[^a-z0-9]+/gi, '-')}`}.png`),
    })
    await page.setViewportSize({ width, height: screen })
  }
  await page.close()
}
await browser.close()

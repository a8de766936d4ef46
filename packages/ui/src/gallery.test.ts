import { AxeBuilder } from '@axe-core/playwright'
import { launchChromium } from '@melati/config/chromium'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveGallery } from '../gallery/serve.ts'
import type { ServedGallery } from '../gallery/serve.ts'
import { sceneNames } from './gallery.tsx'

let gallery: ServedGallery
let browser: Browser

beforeAll(async () => {
  gallery = await serveGallery()
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await gallery[Symbol.asyncDispose]()
})

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const desk = { viewport: { width: 1366, height: 768 } }

async function withPage(query: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  try {
    const page = await context.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.goto(`${gallery.url}?${query}`)
    await page.locator('h1').first().waitFor({ state: 'attached' })
    await page.waitForTimeout(350)
    await use(page)
    expect(problems).toEqual([])
  } finally {
    await context.close()
  }
}

async function findings(page: Page) {
  // As tall as the page: at one place of scrolling a sticky bar always covers something a reader can scroll to.
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1366, height: Math.max(740, tall) })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** What a reader could not read: pages wider than the screen, and text cut off by its own box. */
function clippedText() {
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const style = getComputedStyle(element)
    if (style.overflowX === 'visible' || style.overflowX === 'auto' || style.overflowX === 'scroll') return false
    if (style.position === 'absolute' && element.clientWidth <= 1) return false
    if (element.matches('input, select, textarea, [data-bar], dialog:not([open])')) return false
    return element.scrollWidth > element.clientWidth + 1
  })
  const page = document.documentElement
  return [
    ...(page.scrollWidth > page.clientWidth ? [`page is ${page.scrollWidth} wide`] : []),
    ...cut.map((element) => element.outerHTML.slice(0, 200)),
  ]
}

describe.each(sceneNames)('%s', (scene) => {
  test.each([
    ['id', 'phone', phone],
    ['en', 'phone', phone],
    ['id', 'desk', desk],
    ['en', 'desk', desk],
  ] as const)('has no finding of axe and no small target, %s on a %s', async (language, device, options) => {
    const cadre = scene === 'cadre' || scene === 'question'
    await withPage(`scene=${scene}&lang=${language}`, options, async (page) => {
      expect(await findings(page)).toEqual([])
      expect(await page.evaluate(smallTargets, cadre && device === 'phone' ? 48 : 24)).toEqual([])
    })
  })

  test.each([
    ['the longest words', 'pseudo=1', 360],
    // 320 px are what is left of 1280 at a zoom of 400 %.
    ['the largest text on the smallest screen', 'size=a%2B%2B', 320],
    ['the longest words on a desk', 'pseudo=1', 1366],
  ] as const)('clips nothing with %s', async (_name, query, width) => {
    await withPage(`scene=${scene}&${query}`, { viewport: { width, height: 740 } }, async (page) => {
      expect(await page.evaluate(clippedText)).toEqual([])
    })
  })
})

test('a field of digits says that it takes no comma and no minus, and keeps the number', async () => {
  await withPage('scene=fields', phone, async (page) => {
    for (const [name, typed, kept, sentence] of [
      ['omzet', '1,5', '15', 'Isi rupiah tanpa koma.'],
      ['anggota', '1.5', '15', 'Isi jumlah tanpa koma.'],
    ] as const) {
      const field = page.locator(`#${name}`)
      await field.fill('')
      await field.pressSequentially(typed.slice(0, 2))
      await page.getByText(sentence).waitFor()
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      await field.pressSequentially(typed.slice(2))
      expect(await field.inputValue()).toBe(kept)
      await page.getByText(sentence).waitFor({ state: 'detached' })
    }
  })
})

test.each([
  ['a dialog', 'Sahkan 2 rekap', phone],
  ['a dialog', 'Sahkan 2 rekap', desk],
  ['a sheet', 'Lihat kelompok', phone],
  ['a sheet', 'Lihat kelompok', desk],
] as const)('%s of a row reads like any other, holds the focus and gives it back: %s', async (_kind, name, options) => {
  await withPage('scene=feedback', options, async (page) => {
    const opener = page.getByRole('button', { name }).first()
    await opener.click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const look = await dialog.evaluate((one) => {
      const { textAlign, whiteSpace } = getComputedStyle(one)
      return { textAlign, whiteSpace, cut: one.scrollWidth > one.clientWidth, focus: one.matches(':focus-within') }
    })
    expect(look).toEqual({ textAlign: 'start', whiteSpace: 'normal', cut: false, focus: true })
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await opener.evaluate((one) => one.matches(':focus'))).toBe(true)
  })
})

test.each([
  ['id', 'Belum diketik', phone],
  ['en', 'Nothing typed', desk],
  ['id', 'Sedang mencari', desk],
  ['en', 'Results', phone],
  ['id', 'Tidak ketemu', phone],
  ['en', 'A part failed', desk],
] as const)('the command palette has no finding in any state: %s %s', async (language, name, options) => {
  await withPage(`scene=parts&lang=${language}`, options, async (page) => {
    const opener = page.getByRole('button', { name, exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate(clippedText)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await opener.evaluate((one) => one.matches(':focus'))).toBe(true)
  })
})

const muted = () => {
  const { documentElement: root } = document
  const read = (name: string) => getComputedStyle(root).getPropertyValue(name)
  return { text: read('--color-text-muted'), border: read('--color-border'), strong: read('--tinta-700') }
}

test('what is muted is darker for cadres, who read outdoors, and for everyone who asks for more contrast', async () => {
  await withPage('scene=actions', desk, async (page) => {
    const usual = await page.evaluate(muted)
    expect(usual.text).not.toBe(usual.strong)
    await page.evaluate(() => (document.documentElement.dataset['app'] = 'cadre'))
    expect((await page.evaluate(muted)).text).toBe(usual.strong)
  })
  await withPage('scene=actions', { ...desk, contrast: 'more' }, async (page) => {
    const { text, border, strong } = await page.evaluate(muted)
    expect({ text, border }).toEqual({ text: strong, border: strong })
  })
})

/** Links within a sentence are exempt (WCAG 2.5.8); a control inside a label is as large as the label. */
function smallTargets(least: number) {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a, button, select, summary, [role="treeitem"], input:not([type="hidden"])',
    ),
  ]
    .filter(
      (element) =>
        element.checkVisibility() && !element.closest('p, .sr-only') && !element.matches('.sr-only, [href="#isi"]'),
    )
    .map((element) => element.closest('label') ?? element)
    .filter((element) => {
      const stretched = getComputedStyle(element, '::after').position === 'absolute'
      const box = (stretched ? (element.offsetParent ?? element) : element).getBoundingClientRect()
      return box.width < least - 0.5 || box.height < least - 0.5
    })
    .map((element) => {
      const box = element.getBoundingClientRect()
      return `${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 140)}`
    })
}

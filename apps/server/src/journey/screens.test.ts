import { seedDemo } from '@melati/seed/seed-demo'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onboardCity } from './steps/onboard-city.ts'
import { acceptInvitation, signInAsBoard, signInAsCadre } from './steps/sign-in.ts'
import { accountOf, phoneOf } from './testing/account-of.ts'
import { findings, overflow } from './testing/findings.ts'
import { linksIn } from './testing/links-in.ts'
import { pagesOf, visitAll } from './testing/pages-of.ts'
import { smallTargets } from './testing/small-targets.ts'
import { phoneScreen, raiseStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await raiseStage(seedDemo)
}, 180_000)
afterAll(() => stage[Symbol.asyncDispose]())

const phone = { width: 360, height: 740 }
const tablet = { width: 768, height: 1024 }
const desk = { width: 1366, height: 768 }
/** Pages of the cadre app that no link leads to before something happened: a receipt, a refusal, an empty house, a second area. */
const needsMore = /tersimpan|perbaiki|tutup|dasawisma/

const languages = ['ID Bahasa Indonesia', 'EN English'] as const

async function settled(page: Page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 15_000 })
  await page.waitForLoadState('networkidle')
}

/** Everything a reader would stumble over on the page that is open. */
async function trouble(page: Page, name: string, sizes: readonly (typeof desk)[]): Promise<string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    const where = `${name} at ${size.width}`
    const wide = await overflow(page)
    if (wide > 0) found.push(`${where} is ${wide} px too wide`)
    // Between phone and desk only the room differs; axe has seen both ends.
    if (size !== tablet) found.push(...(await findings(page)).map((one) => `${where}: ${one}`))
    found.push(...(await smallTargets(page)).map((one) => `${where} is too small to press: ${one}`))
  }
  return found
}

/** A city of the demo tells nobody of anything; with one that is told, its page can be looked at. */
async function addWebhook(page: Page) {
  const input = { webhookId: crypto.randomUUID(), url: 'https://penerima.example/melati', types: ['unit.renamed'] }
  const status = await page.evaluate<number>(`fetch('/api/trpc/integrations.addWebhook', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-melati-csrf': '1' },
    body: ${JSON.stringify(JSON.stringify(input))},
  }).then((answer) => answer.status)`)
  expect(status).toBe(200)
}

/** Every page of the admin app in a language; answers those no link leads to. */
async function lookAtAdmin(page: Page, language: string, found: string[]): Promise<string[]> {
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: language, exact: true }).first().click()
  return visitAll(pagesOf('admin'), async (address) => {
    await page.setViewportSize(desk)
    await page.goto(`${stage.baseUrl}/admin${address}`)
    await settled(page).catch(async () =>
      found.push(`${address} did not come: ${await page.locator('body').innerText()}`),
    )
    const links = await linksIn(page, '/admin')
    found.push(...(await trouble(page, `${address} ${language}`, [phone, tablet, desk])))
    return links
  })
}

// First, so that the boards find a phone that is registered.
test(
  'R-A11Y-01 R-A11Y-06 cadre: axe finds nothing on any page in both languages, nothing is wider than her phone, with large text too',
  { timeout: 480_000 },
  async () => {
    await using cadre = await stage.open(phoneScreen)
    const { page, problems } = cadre
    const found: string[] = []
    await page.goto(`${stage.baseUrl}/cadre/`)
    await settled(page)
    found.push(...(await trouble(page, 'sign-in', [phone])))
    await signInAsCadre(stage, page, phoneOf(stage, 'cadre', 'medan'), '284619')
    await page.getByText(/^[1-9]\d* rumah tangga terdaftar/).waitFor({ timeout: 30_000 })
    for (const language of languages) {
      await goInside(page, '/lainnya')
      await page.getByRole('button', { name: language, exact: true }).first().click()
      const unreached = await visitAll([...pagesOf('cadre'), '/kirim', '/lainnya', '/panduan'], async (address) => {
        await goInside(page, address)
        await settled(page).catch(async () =>
          found.push(`${address} did not come: ${await page.locator('body').innerText()}`),
        )
        const links = [...(await linksIn(page, '/cadre')), new URL(page.url()).pathname.slice('/cadre'.length)]
        found.push(...(await trouble(page, `${address} ${language}`, [phone])))
        await page.evaluate(`document.documentElement.dataset.textSize = 'a++'`)
        const wide = await overflow(page)
        if (wide > 0) found.push(`${address} ${language} with large text is ${wide} px too wide`)
        await page.evaluate(`document.documentElement.dataset.textSize = 'a'`)
        return links
      })
      expect(unreached.filter((page) => !needsMore.test(page))).toEqual([])
    }
    expect(found).toEqual([])
    expect(problems).toEqual([])
  },
)

/** Behind the PIN one moves within the app: an address typed anew would ask for the PIN again. */
async function goInside(page: Page, address: string) {
  await page.evaluate(`history.pushState(null, '', '/cadre${address}')`)
  await page.waitForTimeout(150)
}

test.for([
  ['platform-operator', null],
  ['city-board', 'medan'],
] as const)(
  'R-A11Y-01 R-A11Y-06 admin as %s: axe finds nothing on any page in both languages, nothing is wider than its screen',
  { timeout: 1_200_000 },
  async ([role, tenant]) => {
    await using admin = await stage.open()
    const { page, problems } = admin
    await signInAsBoard(stage, page, accountOf(stage, role, tenant))
    if (tenant !== null) await addWebhook(page)
    const found: string[] = []
    for (const language of languages) {
      const unreached = await lookAtAdmin(page, language, found)
      // The operator has no city to be in, and so no links into one.
      if (tenant !== null) expect(unreached).toEqual([])
    }
    expect(found).toEqual([])
    expect(problems).toEqual([])
  },
)

test('admin of a city of yesterday, with nobody and nothing in it: the same', { timeout: 240_000 }, async () => {
  await using operator = await stage.open()
  await signInAsBoard(stage, operator.page, accountOf(stage, 'platform-operator'))
  const { link } = await onboardCity(operator.page, {
    search: 'Binjai',
    name: 'Kota Binjai',
    board: { name: 'Sari Lubis', email: 'sari@binjai.example' },
  })
  await using admin = await stage.open()
  const { page, problems } = admin
  await acceptInvitation(page, link, 'sandi panjang untuk ujian')
  const found: string[] = []
  await lookAtAdmin(page, languages[0], found)
  expect(found).toEqual([])
  expect(problems).toEqual([])
})

test(
  'R-A11Y-01 R-A11Y-06 public: axe finds nothing on any page in both languages, nothing is wider than its screen',
  { timeout: 240_000 },
  async () => {
    await using visitor = await stage.open()
    const { page, problems } = visitor
    const found: string[] = []
    const look = async (path: string) => {
      await page.goto(`${stage.baseUrl}${path}`)
      await settled(page)
      found.push(...(await trouble(page, path, [phone, tablet, desk])))
      return linksIn(page, '')
    }
    for (const path of ['/', '/en', '/tentang', '/tangsel', '/tidak-ada', '/en/tidak-ada', '/medan/statistik'])
      await look(path)
    for (const language of ['', '/en']) {
      await look(`${language}/medan`)
      for (const [list, one] of [
        ['produk', /\/medan\/produk\/[a-z2-9]{8}$/],
        ['peta', /\/medan\/sentra\/[a-z2-9]{8}$/],
      ] as const)
        await look((await look(`${language}/medan/${list}`)).find((link) => one.test(link)) ?? expect.fail(list))
    }
    expect(found).toEqual([])
    expect(problems).toEqual([])
  },
)

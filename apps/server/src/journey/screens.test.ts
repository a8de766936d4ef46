import { seedDemo } from '@melati/seed/seed-demo'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAsBoard } from './steps/sign-in.ts'
import { pagesOf } from './testing/pages-of.ts'
import { accountOf } from './testing/account-of.ts'
import { findings, overflow } from './testing/findings.ts'
import { raiseStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await raiseStage(seedDemo)
}, 120_000)
afterAll(() => stage[Symbol.asyncDispose]())

const widths = { phone: { width: 360, height: 740 }, desk: { width: 1366, height: 768 } }

async function settled(page: Page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 10_000 })
  await page.waitForLoadState('networkidle')
}

/** Everything a reader would stumble over on the page that is open. */
async function trouble(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const [device, size] of Object.entries(widths)) {
    await page.setViewportSize(size)
    const wide = await overflow(page)
    if (wide > 0) found.push(`${name} on a ${device} is ${wide} px too wide`)
    found.push(...(await findings(page)).map((one) => `${name} on a ${device}: ${one}`))
  }
  return found
}

test.for([
  ['platform-operator', null],
  ['city-board', 'medan'],
] as const)(
  'admin as %s: axe finds nothing on any page in both languages, nothing is wider than its screen',
  { timeout: 300_000 },
  async ([role, tenant]) => {
    await using admin = await stage.open()
    const { page, problems } = admin
    await signInAsBoard(stage, page, accountOf(stage, role, tenant))
    const found: string[] = []
    for (const language of ['ID Bahasa Indonesia', 'EN English']) {
      await page.setViewportSize(widths.desk)
      await page.getByRole('button', { name: language, exact: true }).first().click()
      for (const path of pagesOf('admin').filter((one) => !one.includes('$'))) {
        await page.goto(`${stage.baseUrl}/admin${path}`)
        await settled(page).catch(async () =>
          found.push(`${path} did not come: ${await page.locator('body').innerText()}`),
        )
        found.push(...(await trouble(page, `${path} ${language}`)))
      }
    }
    expect(found).toEqual([])
    expect(problems).toEqual([])
  },
)

test(
  'public: axe finds nothing on any page in both languages, nothing is wider than its screen',
  { timeout: 120_000 },
  async () => {
    await using visitor = await stage.open()
    const { page, problems } = visitor
    const found: string[] = []
    for (const path of ['/', '/en', '/medan', '/en/medan', '/tangerang-selatan', '/tidak-ada', '/en/tidak-ada']) {
      await page.goto(`${stage.baseUrl}${path}`)
      await settled(page)
      found.push(...(await trouble(page, path)))
    }
    expect(found).toEqual([])
    expect(problems).toEqual([])
  },
)

import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerHousehold } from './steps/cadre-household.ts'
import { allSent } from './steps/cadre-up2k.ts'
import { signInAsBoard, signInAsCadre } from './steps/sign-in.ts'
import { accountOf, phoneOf } from './testing/account-of.ts'
import { goInside } from './testing/go-inside.ts'
import { settled } from './testing/settled.ts'
import { phoneScreen, raiseStage, type Opened, type Stage } from './testing/stage.ts'

let stage: Stage
let admin: Opened
let cadre: Opened
let visitor: Opened
let whatWentWrong: () => Promise<unknown[]>
beforeAll(async () => {
  stage = await raiseStage()
  admin = await stage.open()
  cadre = await stage.open(phoneScreen)
  visitor = await stage.open(phoneScreen)
  const watches = await Promise.all([admin, cadre, visitor].map((one) => watch(one)))
  whatWentWrong = async () => (await Promise.all(watches.map((one) => one()))).flat()
}, 600_000)
afterAll(() => stage[Symbol.asyncDispose]())

// What breaks out of a text, an attribute, a link or a script, if anything lets it.
const name = `Siti <img src=x onerror="globalThis.ran=1">`
const words = `</script><script>globalThis.ran=1</script> [klik](javascript:globalThis.ran=1)`
const link = `javascript:globalThis.ran=1//"><svg onload=globalThis.ran=1>`

/** Everything that must not happen in a page: a dialog, a script of a text, a report of the policy, another site. */
async function watch({ page }: Opened): Promise<() => Promise<unknown[]>> {
  const seen: unknown[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== stage.baseUrl) seen.push(`asked of ${origin}`)
  })
  page.on('framenavigated', (frame) => {
    const { origin } = new URL(frame.url())
    if (origin !== stage.baseUrl) seen.push(`went to ${frame.url()}`)
  })
  await page.exposeFunction('tellOfViolation', (what: string) => seen.push(`policy: ${what}`))
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    globalThis.tellOfViolation(event.violatedDirective + ' ' + event.blockedURI))`)
  return async () => [
    ...seen,
    ...((await page.evaluate('"ran" in globalThis')) === true ? ['a script of a text ran'] : []),
  ]
}

/** As the page itself calls, with the cookie it holds. */
async function call<T>(page: Page, path: string, input: unknown): Promise<T> {
  const answer = await page.request.post(`${stage.baseUrl}/api/trpc/${path}`, {
    headers: { 'x-melati-csrf': '1' },
    data: input,
  })
  const told = (await answer.json()) as { result?: { data: T }; error?: { message: string } }
  return told.result?.data ?? expect.fail(`${path}: ${JSON.stringify(told)}`)
}
const order = (input: object) => ({ id: randomUUID(), input })

const open = async (page: Page, address: string) => {
  await page.goto(`${stage.baseUrl}${address}`)
  await settled(page)
}

interface Tree {
  readonly children: readonly { readonly unitId: string; readonly kind: string; readonly name: string }[]
}

test('A-110 after signing in one stands in the app, wherever the address told it to go on to', async () => {
  const { page } = admin
  const asks = ['next', 'returnTo', 'redirect', 'url'].map((one) => `${one}=//evil.example/`).join('&')
  await signInAsBoard(stage, page, accountOf(stage, 'city-board', 'medan'), `/admin/?${asks}#//evil.example`)
  await settled(page)
  expect(new URL(page.url())).toMatchObject({ origin: stage.baseUrl, pathname: '/admin/' })
  expect(await whatWentWrong()).toEqual([])
})

test(
  'A-097 hostile names and notes stand as text in all three apps: no dialog, no script, no report',
  { timeout: 360_000 },
  async () => {
    const { page } = admin
    const below = async (unitId?: string) => (await call<Tree>(page, 'hierarchy.tree', { unitId, limit: 50 })).children
    const [kecamatan] = await below()
    const [kelurahan] = await below(kecamatan?.unitId)
    const { unitId } = kelurahan ?? expect.fail('no kelurahan')
    const productId = randomUUID()
    const product = {
      productId,
      unitId,
      groupId: null,
      name,
      category: 'pangan',
      price: 18_000,
      saleUnit: '250 g',
      description: words,
      maker: link,
      orderPhone: '+6281234567890',
      nib: null,
    }
    for (const [path, input] of [
      ['products.add', product],
      ['products.publish', { productId }],
      ['agencies.add', { agencyId: randomUUID(), name, since: '2026-01-05' }],
      ['hierarchy.renameUnit', { unitId, name: `Kelurahan ${link}` }],
    ] as const)
      expect([path, await call<{ status: string }>(page, path, order(input))]).toEqual([
        path,
        expect.objectContaining({ status: 'applied' }),
      ])
    const { code } = await call<{ code: string }>(page, 'products.product', { productId })

    await signInAsCadre(stage, cadre.page, phoneOf(stage, 'cadre', 'medan'), '284619')
    await cadre.page.getByText(/^[1-9]\d* rumah tangga terdaftar/).waitFor({ timeout: 30_000 })
    await registerHousehold(cadre.page, {
      address: words,
      people: [{ name, born: ['3', '5', '1979'], sex: 'Perempuan' }],
    })
    await allSent(cadre.page)
    await goInside(cadre.page, '/warga')
    await cadre.page.getByText(name).first().waitFor()
    await cadre.page.getByText(name).first().click()
    await cadre.page.getByText(words).first().waitFor()
    const [householdId] = cadre.page.url().split('/').slice(-1)

    for (const [address, text] of [
      [`/admin/produk/${productId}`, words],
      [`/admin/produk?cari=${encodeURIComponent(name)}`, name],
      ['/admin/dinas', name],
      [`/admin/wilayah/${unitId}`, link],
      [`/admin/warga/${householdId}`, words],
      ['/admin/catatan', ''],
    ] as const) {
      await open(page, address)
      if (text !== '') await page.getByText(text).first().waitFor()
    }
    for (const [address, text] of [
      [`/medan/produk/${code}`, words],
      [`/en/medan/produk?cari=${encodeURIComponent(name)}`, name],
      [`/medan/peta`, ''],
      ['/medan', ''],
    ] as const) {
      await open(visitor.page, address)
      if (text !== '') await visitor.page.getByText(text).first().waitFor()
    }
    const hrefs = await visitor.page.locator('a[href^="javascript:" i]').count()
    expect([hrefs, await page.locator('a[href^="javascript:" i]').count()]).toEqual([0, 0])
    expect(await whatWentWrong()).toEqual([])
    expect([admin, cadre, visitor].flatMap(({ problems }) => problems)).toEqual([])
  },
)

test('A-097 an address that is a script is none: a webhook refuses it', async () => {
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    ' javascript:alert(1)',
  ]) {
    const answer = await admin.page.request.post(`${stage.baseUrl}/api/trpc/integrations.addWebhook`, {
      headers: { 'x-melati-csrf': '1' },
      data: { webhookId: randomUUID(), url, types: ['unit.renamed'] },
    })
    expect([url, answer.ok(), await answer.text()]).toEqual([url, false, expect.stringContaining('webhook-address')])
  }
})

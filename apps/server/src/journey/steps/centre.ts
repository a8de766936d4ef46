import type { Page } from 'playwright-core'

export interface NewProduct {
  readonly name: string
  readonly price: number
  readonly saleUnit: string
  readonly maker: string
  readonly phone: string
  readonly nib: string
}

const menu = async (page: Page, name: string) => {
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** In a dialog that is open: presses what it is for, and waits until it has closed. */
async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** A kelurahan board enters what one of its makers sells, and shows it to everyone. */
export async function publishProduct(page: Page, product: NewProduct): Promise<void> {
  await menu(page, 'Produk')
  await page.getByRole('link', { name: 'Tambah produk' }).first().click()
  // The list's own search box is called by the same words.
  await page.getByRole('heading', { level: 1, name: 'Tambah produk' }).waitFor()
  await page.getByLabel('Nama produk').fill(product.name)
  await page.getByLabel('Harga').fill(String(product.price))
  await page.getByLabel('Satuan jual').fill(product.saleUnit)
  await page.getByLabel('Pembuat').fill(product.maker)
  await page.getByLabel('Nomor WhatsApp untuk pesanan').fill(product.phone)
  await page.getByLabel(/^NIB/).fill(product.nib)
  await page.getByRole('button', { name: 'Tambah produk' }).click()
  await page.getByRole('heading', { level: 1, name: product.name }).waitFor()
  await page.getByRole('button', { name: 'Tayangkan' }).click()
  await confirm(page, 'Tayangkan')
  await page.getByText('Tayang', { exact: true }).first().waitFor()
}

export interface NewCentre {
  readonly name: string
  readonly address: string
  readonly at: readonly [string, string]
  readonly responsible: { readonly name: string; readonly phone: string }
  readonly members: readonly string[]
  readonly signature: string
}

/** A kelurahan board names its centre, its business units and its signature product. */
export async function nominateCentre(page: Page, centre: NewCentre): Promise<void> {
  await menu(page, 'Sakasanwira')
  await page.getByRole('link', { name: 'Usulkan sentra' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Usulkan sentra' }).waitFor()
  await page.getByLabel('Nama sentra').fill(centre.name)
  await page.getByLabel('Alamat').fill(centre.address)
  await page.getByLabel('Lintang').fill(centre.at[0])
  await page.getByLabel('Bujur').fill(centre.at[1])
  await page.getByLabel(/^Penanggung jawab/).fill(centre.responsible.name)
  await page.getByLabel(/^Nomor HP penanggung jawab/).fill(centre.responsible.phone)
  await page.getByRole('button', { name: 'Usulkan sentra' }).click()
  await page.getByRole('heading', { level: 1, name: centre.name }).waitFor()
  for (const name of centre.members) {
    await page.getByRole('button', { name: 'Tambah unit usaha' }).first().click()
    await page.getByRole('dialog').getByLabel('Nama', { exact: true }).fill(name)
    await confirm(page, 'Tambah unit usaha')
    await page.getByRole('row', { name: new RegExp(name) }).waitFor()
  }
  await page.getByRole('button', { name: 'Tambah produk' }).first().click()
  const pick = page.getByRole('dialog').getByLabel('Pilih produk kelurahan')
  const option = pick.locator('option').filter({ hasText: centre.signature })
  await option.waitFor({ state: 'attached' })
  await pick.selectOption((await option.getAttribute('value')) ?? '')
  await confirm(page, 'Tambah produk')
  await page.getByText('Produk khas', { exact: true }).first().waitFor()
}

/** Whose turn it is finds the centre waiting on her home page, and opens it. */
export async function openWaiting(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Beranda' }).first().click()
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

export async function verifyCentre(page: Page, name: string): Promise<void> {
  await openWaiting(page, name)
  await page.getByRole('button', { name: 'Verifikasi sentra' }).click()
  await confirm(page, 'Verifikasi sentra')
}

/** The city's decree, and from today on the centre is open. */
export async function decreeAndActivate(page: Page, name: string, sk: string): Promise<void> {
  await openWaiting(page, name)
  await page.getByRole('button', { name: 'Tetapkan dengan SK' }).click()
  await page.getByRole('dialog').getByLabel('Nomor SK').fill(sk)
  await confirm(page, 'Tetapkan dengan SK')
  await page.getByRole('button', { name: 'Aktifkan sentra' }).click()
  await confirm(page, 'Aktifkan sentra')
  await page.getByRole('link', { name: /\/sentra\// }).waitFor()
}

import type { Page } from 'playwright-core'
import { Hand } from '../testing/hand.ts'

const next = (page: Page) => page.getByRole('button', { name: 'Lanjut', exact: true })

/** Step 3: a business group of residents on the phone, from its name to "Tersimpan di HP". */
export async function startGroup(page: Page, group: { name: string; members: readonly string[] }): Promise<void> {
  await openTab(page, 'UP2K')
  await page.getByRole('link', { name: 'Mulai kelompok' }).click()
  await page
    .getByRole('heading', { name: 'Kelompok apa ini?' })
    .or(page.getByRole('heading', { name: 'Apa nama kelompoknya?' }))
    .first()
    .waitFor()
  if (await page.getByRole('heading', { name: 'Kelompok apa ini?' }).isVisible()) {
    await page.getByText('Kelompok usaha warga').click()
    await next(page).click()
  }
  await page.getByLabel('Nama kelompok').fill(group.name)
  await next(page).click()
  await page.getByRole('heading', { name: 'Sudah tingkat apa?' }).waitFor()
  await next(page).click()
  await page.getByRole('heading', { name: 'Sejak kapan kelompok ini ada?' }).waitFor()
  await next(page).click()
  await page.getByRole('heading', { name: 'Siapa anggotanya?' }).waitFor()
  for (const member of group.members) await page.getByText(member, { exact: true }).click()
  await next(page).click()
  await page.getByRole('heading', { name: 'Siapa pengurusnya?' }).waitFor()
  await page.getByLabel('Ketua').selectOption({ label: group.members[0] ?? '' })
  await next(page).click()
  await page.getByRole('heading', { name: 'Periksa jawaban' }).waitFor()
  await page.getByRole('button', { name: 'Simpan di HP' }).click()
  await page.getByText('Tersimpan di HP').first().waitFor()
}

/** A sale by the tile of the home page; answers what it took. */
export async function recordSale(
  page: Page,
  sale: { product: string; quantity: number; price: number },
): Promise<Hand> {
  const hand = new Hand()
  await openTab(page, 'Beranda')
  await hand.tap(page.getByRole('link', { name: 'Catat penjualan' }).first())
  await hand.type(page.getByLabel('Barang yang dijual'), sale.product)
  await hand.type(page.getByLabel('Jumlah', { exact: true }), String(sale.quantity))
  await hand.type(page.getByLabel('Harga satu barang'), String(sale.price))
  await hand.tap(page.getByRole('button', { name: 'Simpan', exact: true }))
  // Its own page is shown once the phone has it; how far it got may have changed by now.
  await page.getByRole('heading', { level: 1, name: 'Penjualan', exact: true }).waitFor()
  return hand
}

/** Until the chip in the top bar says that nothing is left to send. */
export async function allSent(page: Page): Promise<void> {
  await page
    .getByText(/Semua terkirim/)
    .first()
    .waitFor({ timeout: 20_000 })
}

/** The bar of the four tabs is not on pages of a task; the way back leads to one that has it. */
async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('link', { name, exact: true })
  for (let back = 0; back < 4 && !(await tab.isVisible()); back += 1) {
    await page.getByRole('link', { name: 'Kembali', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await tab.click()
}

import type { Page } from 'playwright-core'

export interface Officer {
  readonly name: string
  readonly position: string
  readonly title: string
  readonly sk: string
}

const fillDay = async (page: Page, name: string, [day, month, year]: readonly [string, string, string]) => {
  await page.locator(`#${name}-day`).fill(day)
  await page.locator(`#${name}-month`).fill(month)
  await page.locator(`#${name}-year`).fill(year)
}

/** Step 2: the board enters an officer with decree and term; her name then stands in the list. */
export async function appointOfficer(page: Page, officer: Officer): Promise<void> {
  await page.getByRole('link', { name: 'Pengurus & SK' }).first().click()
  await page.getByRole('button', { name: 'Angkat pengurus' }).click()
  await page.getByRole('heading', { name: 'Angkat pengurus' }).waitFor()
  await page.getByLabel('Nama', { exact: true }).fill(officer.name)
  await page.getByText('Perempuan', { exact: true }).click()
  await page.getByLabel('Jabatan', { exact: true }).selectOption({ label: officer.position })
  await page.getByLabel(/Sebutan jabatan/).fill(officer.title)
  await page.getByLabel(/Nomor SK/).fill(officer.sk)
  await fillDay(page, 'skDate', ['2', '3', '2026'])
  await fillDay(page, 'from', ['2', '3', '2026'])
  await fillDay(page, 'to', ['1', '3', '2031'])
  await page.getByRole('button', { name: 'Angkat pengurus' }).last().click()
  await page.getByRole('row', { name: new RegExp(officer.name) }).waitFor()
}

/** From the top of the tree down to a unit, by the names on the way. */
export async function openUnit(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Wilayah' }).first().click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  for (const name of names) {
    await page.getByRole('table').getByRole('link', { name, exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor()
  }
}

/** Several units at once under the one that is open, as `Lingkungan 1..3` says them. */
export async function addUnits(page: Page, names: string, first: string): Promise<void> {
  await page.getByLabel('Nama, bisa beberapa').fill(names)
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('table').getByRole('link', { name: first, exact: true }).waitFor()
}

/** Makes a phone number that of a cadre of a unit. */
export async function appointCadre(page: Page, cadre: { name: string; phone: string; unit: string }): Promise<void> {
  await page.getByRole('link', { name: 'Pengguna & peran' }).first().click()
  await page.getByRole('link', { name: 'Angkat kader' }).click()
  await page.getByRole('heading', { name: 'Angkat kader' }).waitFor()
  await page.getByLabel('Nama', { exact: true }).fill(cadre.name)
  await page.getByLabel('Nomor HP').fill(cadre.phone)
  await page.getByRole('combobox', { name: 'Wilayah' }).fill(cadre.unit)
  await page
    .getByRole('option', { name: new RegExp(cadre.unit) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Angkat kader' }).click()
  await page.getByText(`${cadre.name} bisa masuk`).waitFor()
}

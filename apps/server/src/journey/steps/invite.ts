import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Invited {
  readonly name: string
  readonly email: string
  readonly role: string
  /** Of a unit; of a dinas its name stands alone in the list. */
  readonly unit?: string
  readonly agency?: string
}

/** The city's board writes down a dinas. */
export async function addAgency(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Dinas', exact: true }).first().click()
  await page.getByRole('button', { name: 'Tambah dinas' }).first().click()
  await page.getByLabel('Nama dinas').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: 'Tambah dinas' }).click()
  await page.getByRole('row', { name: new RegExp(name) }).waitFor()
}

/** Invites somebody into a role; answers the link that works once. */
export async function invite(page: Page, { name, email, role, unit, agency }: Invited): Promise<string> {
  await page.getByRole('link', { name: 'Pengguna & peran' }).first().click()
  await page.getByRole('link', { name: 'Undang pengurus' }).click()
  await page.getByRole('heading', { name: 'Undang pengurus' }).waitFor()
  await page.getByLabel('Nama', { exact: true }).fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Peran', { exact: true }).selectOption({ label: role })
  if (agency !== undefined) await page.getByLabel('Dinas', { exact: true }).selectOption({ label: agency })
  if (unit !== undefined) {
    await page.getByRole('combobox', { name: 'Wilayah' }).fill(unit)
    await page
      .getByRole('option', { name: new RegExp(unit) })
      .first()
      .click()
  }
  await page.getByRole('button', { name: 'Undang', exact: true }).click()
  const link = await page.locator('code').first().textContent()
  expect(link).toMatch(/\/admin\/invitation#[\w-]+$/)
  return link ?? ''
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { Hand } from '../testing/hand.ts'

export interface NewCity {
  /** Typed into the search, by name or code. */
  readonly search: string
  readonly name: string
  readonly board: { readonly name: string; readonly email: string }
}

/** Step 1: the platform operator makes a city of one of the 514; answers the first board member's link and what it took. */
export async function onboardCity(page: Page, city: NewCity): Promise<{ link: string; hand: Hand }> {
  const hand = new Hand()
  await hand.tap(page.getByRole('link', { name: 'Kota', exact: true }).first())
  await hand.tap(page.getByRole('link', { name: 'Tambah kota' }).first())
  await hand.type(page.getByRole('combobox', { name: 'Kota atau kabupaten' }), city.search)
  await hand.tap(page.getByRole('option', { name: new RegExp(city.name, 'i') }).first())
  await page.getByText('dengan kode resmi').waitFor()
  await hand.type(page.getByLabel('Nama pengurus pertama'), city.board.name)
  await hand.type(page.getByLabel('Email pengurus pertama'), city.board.email)
  await hand.tap(page.getByRole('button', { name: 'Buat kota' }))
  await page.getByRole('heading', { name: new RegExp(`${city.name} siap`, 'i') }).waitFor()
  const link = /https?:\S+\/admin\/invitation#[\w-]+/.exec(
    (await page.locator('main').innerHTML()).replaceAll('&amp;', '&'),
  )
  expect(link).not.toBeNull()
  return { link: link?.[0] ?? '', hand }
}

import type { Page } from 'playwright-core'
import { Hand } from '../testing/hand.ts'

/** A stranger finds a product of a city and is sent to WhatsApp; answers the message she would send, and what it took. */
export async function orderProduct(page: Page, { centre, product }: { centre: string; product: string }) {
  const hand = new Hand()
  await hand.tap(page.getByRole('link', { name: new RegExp(centre) }).first())
  await page.getByRole('heading', { level: 1, name: centre }).waitFor()
  await hand.tap(page.getByRole('link', { name: new RegExp(product) }).first())
  await page.getByRole('heading', { level: 1, name: product }).waitFor()
  await hand.tap(page.getByRole('button', { name: 'Tambah satu' }))
  const button = page.getByRole('link', { name: 'Pesan lewat WhatsApp' }).first()
  const link = new URL((await button.getAttribute('href')) ?? '')
  return { hand, to: `${link.origin}${link.pathname}`, message: link.searchParams.get('text') ?? '' }
}

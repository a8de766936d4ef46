import { found } from '../../public-address.ts'
import type { PublicAsk } from '../../public-module.ts'

/** A published product with the centre that has it, if one does. */
export async function productOf({ caller, city, parts: { code = '' } }: PublicAsk) {
  const key = { slug: city.slug, code }
  const [product, centre] = await Promise.all([
    found(caller.products.page(key)),
    found(caller.sakasanwira.ofProduct(key)),
  ])
  return product === undefined ? undefined : { ...product, centre: centre ?? null }
}

export type ShownProduct = NonNullable<Awaited<ReturnType<typeof productOf>>>

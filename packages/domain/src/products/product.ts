import * as z from 'zod/mini'
import type { Day } from '../day.ts'
import type { GroupId, ProductId } from '../ids.ts'
import type { Phone } from '../identity/phone.ts'
import type { Rupiah } from '../rupiah.ts'
import type { PlacedUnit } from '../units.ts'

/** What families make and do (handbook/pkk.md 7). */
export const categories = ['pangan', 'minuman', 'sandang', 'kriya', 'jasa'] as const
export const Category = z.enum(categories)
export type Category = z.infer<typeof Category>

/** Only 'tayang' is seen outside the city. */
export const productStages = ['draf', 'tayang', 'ditarik'] as const
export const ProductStage = z.enum(productStages)
export type ProductStage = z.infer<typeof ProductStage>

/**
 * What is said of a product. `price` is whole rupiah for one `saleUnit` ('250 g', 'lembar'); `maker` the name buyers read;
 * `orderPhone` where they order by WhatsApp; `nib` the business number of the maker, null while there is none.
 */
export type ProductDescription = {
  name: string
  category: Category
  price: Rupiah
  saleUnit: string
  description: string
  maker: string
  orderPhone: Phone
  nib: string | null
}

/** A product as the rules see it. It stands in a kelurahan; `groupId` where a UP2K group makes it. */
export type ProductState = ProductDescription & {
  productId: ProductId
  /** By which the public knows it. */
  code: string
  unit: PlacedUnit
  groupId: GroupId | null
  stage: ProductStage
  stageSince: Day
}

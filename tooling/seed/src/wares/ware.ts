import type { Category } from '@melati/domain/products/product'

/** Something that families sell: price in whole rupiah, from and to, of one `per`; `says` what it is, for those who buy. */
export interface Ware {
  readonly name: string
  readonly category: Category
  readonly price: readonly [number, number]
  readonly per: string
  readonly says: string
}

/** What the families of a city sell. */
export interface Wares {
  /** In how many kelurahan something is published. */
  readonly covered: number
  /** The last three digits of the invented number of its first kelurahan; those after it count on. */
  readonly phones: number
  /** What a kelurahan is known for, by its code. */
  readonly known: Readonly<Record<string, Ware>>
  readonly further: readonly Ware[]
}

type Rest = readonly [category: Category, from: number, to: number, per: string, says: string]

export const ware = (name: string, ...[category, from, to, per, says]: Rest): Ware => ({
  name,
  category,
  price: [from, to],
  per,
  says,
})

/** The same in several kinds: 'Keripik pisang' of 'cokelat' and 'keju'. */
export const kindsOf = (name: string, kinds: readonly string[], ...rest: Rest): Ware[] =>
  kinds.map((kind) => ware(`${name} ${kind}`, ...rest))

import type { Category } from '@melati/domain/products/product'
import { CategoryPicture } from './category-picture.tsx'
import { formatRupiah } from './format-rupiah.ts'
import { Anchor } from './link-provider.tsx'

export interface ProductCardProps {
  href: string
  name: string
  category: Category
  /** Whole rupiah for one `saleUnit`. */
  price: number
  saleUnit: string
  /** Who makes it, or where: "Kel. Tanjung Sari". */
  place: string
  /** "Produk khas", if it is one. */
  mark?: string | undefined
  headingLevel?: 2 | 3
}

/** A product in a list: picture, name in at most two lines, price. The whole card leads to it. */
export function ProductCard(props: ProductCardProps) {
  const { href, name, category, price, saleUnit, place, mark, headingLevel = 3 } = props
  const Name = `h${headingLevel}` as const
  return (
    <li className="relative flex min-w-0 flex-col overflow-clip rounded-card border border-border bg-surface transition-shadow has-focus-visible:overflow-visible hover:border-border-control hover:shadow-card">
      <CategoryPicture category={category} className="aspect-[4/3] rounded-t-card" />
      <div className="flex min-w-0 grow flex-col gap-0.5 p-3">
        <Name className="line-clamp-2 text-label font-normal [overflow-wrap:anywhere]">
          <Anchor
            href={href}
            className="text-text no-underline after:absolute after:inset-0 after:rounded-card hover:underline"
          >
            {name}
          </Anchor>
        </Name>
        <p className="font-heading text-h2 tabular-nums">{formatRupiah(price)}</p>
        <p className="text-meta text-text-muted [overflow-wrap:anywhere]">{saleUnit}</p>
        <p className="text-meta text-text-muted [overflow-wrap:anywhere]">{place}</p>
        {mark && <p className="pt-1 text-meta font-semibold text-status-special-fg">{mark}</p>}
      </div>
    </li>
  )
}

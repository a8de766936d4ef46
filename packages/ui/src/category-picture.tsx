import type { Category } from '@melati/domain/products/product'
import { categoryShapes } from './category-shapes.ts'
import { cx } from './cx.ts'

const looks: Readonly<Record<Category, { ground: string; ink: string; fill: string }>> = {
  pangan: { ground: 'bg-category-makanan-bg', ink: 'stroke-category-makanan-fg', fill: 'fill-category-makanan-fg/20' },
  minuman: { ground: 'bg-category-minuman-bg', ink: 'stroke-category-minuman-fg', fill: 'fill-category-minuman-fg/20' },
  sandang: { ground: 'bg-category-pakaian-bg', ink: 'stroke-category-pakaian-fg', fill: 'fill-category-pakaian-fg/20' },
  kriya: {
    ground: 'bg-category-kerajinan-bg',
    ink: 'stroke-category-kerajinan-fg',
    fill: 'fill-category-kerajinan-fg/20',
  },
  jasa: { ground: 'bg-category-jasa-bg', ink: 'stroke-category-jasa-fg', fill: 'fill-category-jasa-fg/20' },
}

export interface CategoryPictureProps {
  category: Category
  /** Sets its height; it fills its width. */
  className?: string
}

/** Stands for a product that has no photo: decoration, whose words are beside it. */
export function CategoryPicture({ category, className }: CategoryPictureProps) {
  const { ground, ink, fill } = looks[category]
  const fills = { soft: fill, paper: 'fill-surface' } as const
  return (
    <span aria-hidden className={cx('flex items-center justify-center overflow-clip', ground, className)}>
      <svg viewBox="0 0 400 300" className="h-full w-full" strokeWidth={6} strokeLinecap="round" strokeLinejoin="round">
        {categoryShapes[category].map(({ d, fill: filled, line }) => (
          <path key={d} d={d} className={cx(filled ? fills[filled] : 'fill-none', line && ink)} />
        ))}
      </svg>
    </span>
  )
}

import { cx } from '@melati/ui/cx'
import { ProductCard } from '@melati/ui/product-card.tsx'
import { createTranslator } from '@melati/ui/words'
import type { ApiOutputs } from '../../admin-api.ts'
import { cityPath } from '../../public-address.ts'
import type { PublicAsk } from '../../public-module.ts'
import { words } from './words.ts'

export interface CardsProps {
  ask: Pick<PublicAsk, 'at' | 'city'>
  of: ApiOutputs['products']['catalogue']['cards']
  headingLevel?: 2 | 3
  /** Four beside each other on a desk; without it as many as fit. */
  inOneRow?: boolean
}

/** Products beside each other: two on a phone, as many as fit on a desk. */
export function Cards({ ask, of, headingLevel = 3, inOneRow = false }: CardsProps) {
  const t = createTranslator(words, ask.at.language)
  return (
    <ul
      className={cx(
        'grid grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))] gap-3 sm:gap-4',
        inOneRow ? 'sm:grid-cols-4' : 'sm:grid-cols-[repeat(auto-fill,minmax(12.5rem,1fr))]',
      )}
    >
      {of.map(({ code, name, category, price, saleUnit, kelurahan }) => (
        <ProductCard
          key={code}
          {...{ name, category, price, headingLevel }}
          saleUnit={t('per-unit', { unit: saleUnit })}
          href={cityPath(ask, `/produk/${code}`)}
          place={t('place', { kelurahan })}
        />
      ))}
    </ul>
  )
}

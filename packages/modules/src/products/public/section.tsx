import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { createTranslator } from '@melati/ui/words'
import { cityPath, found } from '../../public-address.ts'
import type { PublicAsk } from '../../public-module.ts'
import { Cards, type CardsProps } from './cards.tsx'
import { words } from './words.ts'

const catalogueOf = ({ caller, city }: PublicAsk) => found(caller.products.catalogue({ slug: city.slug }))

/** Of each kind the first one before the second: a city is known for more than one thing. */
function varied(cards: CardsProps['of']): CardsProps['of'] {
  const kinds = [...Map.groupBy(cards, ({ category }) => category).values()]
  return cards
    .map((card) => ({ card, turn: kinds.find((kind) => kind.includes(card))?.indexOf(card) ?? 0 }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ card }) => card)
}

/** Some products of a city, for its own page. */
export async function newProducts(ask: PublicAsk) {
  const catalogue = await catalogueOf(ask)
  if (catalogue === undefined || catalogue.count === 0) return undefined
  const t = createTranslator(words, ask.at.language)
  return (
    <Stack as="section" space="gap">
      <Cluster justify="between" align="baseline">
        <Heading level={2}>{t('title', { city: ask.city.name })}</Heading>
        <Link href={cityPath(ask, '/produk')} standalone>
          {t('see-all')} ({catalogue.count})
        </Link>
      </Cluster>
      <Cards ask={ask} of={varied(catalogue.cards).slice(0, 4)} inOneRow />
    </Stack>
  )
}

export async function countLine(ask: PublicAsk): Promise<string | undefined> {
  const count = (await catalogueOf(ask))?.count ?? 0
  return count === 0 ? undefined : createTranslator(words, ask.at.language)('count', { count })
}

import MessageCircle from 'lucide-react/icons/message-circle'
import { orderLink } from '@melati/domain/products/order-text'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { CategoryPicture } from '@melati/ui/category-picture.tsx'
import { formatDay, formatRupiah, whatsappDigits } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { OrderQuantity } from '@melati/ui/order-quantity.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { cityPath } from '../../public-address.ts'
import type { PublicAsk, PublicView } from '../../public-module.ts'
import { words as productWords } from '../words.ts'
import { Cards } from './cards.tsx'
import { productData } from './product-data.ts'
import { productOf } from './product-of.ts'
import { words } from './words.ts'

/** What one needs to decide and to order: picture, price, who makes it, where it is, and the way to WhatsApp. */
export async function productView(ask: PublicAsk): Promise<PublicView | undefined> {
  const product = await productOf(ask)
  if (product === undefined) return undefined
  const { at, city } = ask
  const t = createTranslator(words, at.language)
  const { name, category, price, saleUnit, maker, kelurahan, kecamatan, description, centre, code } = product
  const kind = createTranslator(productWords, at.language)(`category-${category}`)
  const place = t('area', { kelurahan, kecamatan })
  // The message is Indonesian, and so is the page it names.
  const url = `${at.baseUrl}/${city.slug}/produk/${code}`
  const order = { product: name, saleUnit, centre: centre?.name ?? null, code, url }
  const digits = whatsappDigits(product.orderPhone) ?? ''
  const button = digits !== '' && (
    <ButtonLink
      variant="whatsapp"
      icon={MessageCircle}
      block
      href={orderLink(digits, { ...order, quantity: 1, total: formatRupiah(price) })}
      data-order-link=""
      rel="noopener"
    >
      {t('order')}
    </ButtonLink>
  )
  const body = (
    <Stack space="section">
      <div className="-mt-4 sm:-mt-2">
        <Breadcrumb
          crumbs={[
            { label: city.name, href: cityPath(ask) },
            { label: t('nav'), href: cityPath(ask, '/produk') },
            { label: name, href: cityPath(ask, `/produk/${code}`) },
          ]}
        />
        <article className="grid gap-4 sm:grid-cols-2 sm:gap-6">
          <CategoryPicture
            category={category}
            className="h-[min(12rem,34dvh)] rounded-card sm:h-auto sm:min-h-[22rem]"
          />
          <div className="flex min-w-0 flex-col gap-3">
            <div className="flex flex-col gap-1">
              <Heading level={1} className="[overflow-wrap:anywhere]">
                {name}
              </Heading>
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-heading text-display tabular-nums">{formatRupiah(price)}</span>
                <Text as="span" tone="muted">
                  {t('per-unit', { unit: saleUnit })}
                </Text>
              </p>
            </div>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
              <dt className="text-text-muted">{t('maker')}</dt>
              <dd className="[overflow-wrap:anywhere]">{maker}</dd>
              {centre !== null && (
                <>
                  <dt className="text-text-muted">{t('centre')}</dt>
                  <dd>
                    <Link inCell href={cityPath(ask, `/sentra/${centre.code}`)}>
                      {centre.name}
                    </Link>
                  </dd>
                </>
              )}
              <dt className="text-text-muted">{t('from')}</dt>
              <dd>{place}</dd>
            </dl>
            {digits !== '' && (
              <OrderQuantity
                label={t('quantity')}
                total={t('total')}
                price={price}
                order={JSON.stringify({ ...order, digits, price })}
              />
            )}
            <div className="max-w-form max-sm:hidden">{button}</div>
          </div>
        </article>
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <Stack as="section" space="snug">
          <Heading level={2}>{t('about')}</Heading>
          <Text className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{description}</Text>
          <SummaryList
            rows={[
              { term: t('category'), value: kind },
              { term: t('since'), value: formatDay(product.publishedOn, at.language) },
              { term: t('code'), value: code },
            ]}
          />
        </Stack>
        <Stack as="section" space="snug">
          <Heading level={2}>{t('how')}</Heading>
          <Text tone="muted" className="max-w-prose">
            {t('how-lead')}
          </Text>
        </Stack>
      </div>
      {product.related.length > 0 && (
        <Stack as="section" space="gap">
          <Heading level={2}>{t('related')}</Heading>
          <Cards ask={ask} of={product.related} inOneRow />
        </Stack>
      )}
    </Stack>
  )
  return {
    title: `${name} ${saleUnit}, ${formatRupiah(price)}`,
    description: t('description-of', { name, unit: saleUnit, price: formatRupiah(price), maker, kelurahan }),
    body,
    action: button || undefined,
    data: productData(ask, product, kind),
    scripts: ['order'],
  }
}

import MapPin from 'lucide-react/icons/map-pin'
import MessageCircle from 'lucide-react/icons/message-circle'
import { contactLink } from '@melati/domain/sakasanwira/contact-text'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { formatDay, formatNumber, formatPhone, whatsappDigits } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { ProductCard } from '@melati/ui/product-card.tsx'
import { sharePicture } from '@melati/ui/share-picture'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { cityPath, found } from '../../public-address.ts'
import type { PublicAsk, PublicView } from '../../public-module.ts'
import { HoursList } from '../hours-list.tsx'
import { centreData, wayTo } from './centre-data.ts'
import { statesIn } from './states.ts'
import { words } from './words.ts'

const centreOf = ({ caller, city, parts: { code = '' } }: PublicAsk) =>
  found(caller.sakasanwira.page({ slug: city.slug, code }))

/** A centre that is open: where it is, how to get there, what it sells. */
export async function centreView(ask: PublicAsk): Promise<PublicView | undefined> {
  const centre = await centreOf(ask)
  if (centre === undefined) return undefined
  const { at, city } = ask
  const t = createTranslator(words, at.language)
  const { code, name, address, kelurahan, kecamatan, products, signature, stage } = centre
  const { tone, label } = statesIn(at.language)[stage]
  const digits = centre.contactPhone === null ? undefined : whatsappDigits(centre.contactPhone)
  // The message is Indonesian, and so is the page it names.
  const url = `${at.baseUrl}/${city.slug}/sentra/${code}`
  const chat = digits !== undefined && (
    <ButtonLink variant="whatsapp" icon={MessageCircle} block href={contactLink(digits, { name, url })} rel="noopener">
      {t('chat')}
    </ButtonLink>
  )
  const way = (
    <ButtonLink
      icon={MapPin}
      block
      variant={chat === false ? 'primary' : 'secondary'}
      href={wayTo(centre, city.name)}
      rel="noopener"
    >
      {t('directions')}
    </ButtonLink>
  )
  const khas = products.find((product) => product.code === signature)
  const body = (
    <Stack space="section">
      <div className="flex flex-col gap-3">
        <Breadcrumb
          crumbs={[
            { label: city.name, href: cityPath(ask) },
            { label: t('nav'), href: cityPath(ask, '/peta') },
            { label: name, href: cityPath(ask, `/sentra/${code}`) },
          ]}
        />
        <Heading level={1} className="[overflow-wrap:anywhere]">
          {name}
        </Heading>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StatusPill tone={tone}>{label}</StatusPill>
          <Text as="span" tone="muted">
            {t('area', { kelurahan, kecamatan })}
          </Text>
        </div>
        {khas !== undefined && (
          <Text>
            {t('signature')}: <strong className="font-semibold">{khas.name}</strong>
          </Text>
        )}
        <div className="max-w-form max-sm:hidden">
          <div className="flex flex-wrap gap-3">
            {chat && <div>{chat}</div>}
            <div>{way}</div>
          </div>
        </div>
      </div>
      <Stack as="section" space="gap">
        <Heading level={2}>{t('products')}</Heading>
        {products.length === 0 && <Text tone="muted">{t('no-products')}</Text>}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))] gap-3 sm:grid-cols-[repeat(auto-fill,minmax(12.5rem,1fr))] sm:gap-4">
          {products.map((product) => (
            <ProductCard
              key={product.code}
              href={cityPath(ask, `/produk/${product.code}`)}
              name={product.name}
              category={product.category}
              price={product.price}
              saleUnit={t('per-unit', { unit: product.saleUnit })}
              place={product.maker}
              mark={product.code === signature ? t('signature') : undefined}
            />
          ))}
        </ul>
      </Stack>
      <Stack as="section" space="snug" className="max-w-prose">
        <Heading level={2}>{t('about')}</Heading>
        <SummaryList
          rows={[
            { term: t('address'), value: address },
            ...(centre.hours === null
              ? []
              : [{ term: t('hours'), value: <HoursList hours={centre.hours} language={at.language} /> }]),
            ...(digits === undefined ? [] : [{ term: t('whatsapp'), value: formatPhone(`+${digits}`) }]),
            { term: t('since'), value: formatDay(centre.openedOn, at.language) },
            { term: t('members'), value: formatNumber(centre.members) },
            { term: t('code'), value: code },
          ]}
        />
        <Text size="meta" tone="muted">
          {t('open-data')}
        </Text>
      </Stack>
    </Stack>
  )
  return {
    title: name,
    description: t('description-of', { name, address, kelurahan }),
    body,
    action: (
      <div className="flex gap-2 [&>*]:flex-1">
        {chat}
        {way}
      </div>
    ),
    data: centreData(ask, centre),
  }
}

export async function centrePicture(ask: PublicAsk): Promise<string | undefined> {
  const centre = await centreOf(ask)
  if (centre === undefined) return undefined
  const t = createTranslator(words, ask.at.language)
  const { name, kelurahan, kecamatan, products, signature } = centre
  const khas = products.find(({ code }) => code === signature)
  return sharePicture({
    title: name,
    lines: [...(khas === undefined ? [] : [`${t('signature')}: ${khas.name}`]), t('area', { kelurahan, kecamatan })],
    from: `TP PKK ${ask.city.name}`,
    host: new URL(ask.at.baseUrl).host,
    drawing: khas?.category ?? 'jasa',
  })
}

import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { formatNumber } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { ProgressBar } from '@melati/ui/progress-bar.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { cityPath, found } from '../../public-address.ts'
import type { PublicAsk } from '../../public-module.ts'
import { words } from './words.ts'

const mapOf = ({ caller, city }: PublicAsk) => found(caller.sakasanwira.map({ slug: city.slug }))

/** How far a city has come, and some of its centres. */
export async function coverageSection(ask: PublicAsk) {
  const map = await mapOf(ask)
  if (map === undefined || map.total === 0) return undefined
  const t = createTranslator(words, ask.at.language)
  const { active, total } = map
  const headline = t('headline', { active: formatNumber(active), total: formatNumber(total), city: ask.city.name })
  const open = map.tiles.filter((tile) => tile.centreCode !== null && tile.centre !== null)
  return (
    <Stack as="section" space="gap">
      <Cluster justify="between" align="baseline">
        <Heading level={2}>{t('title', { city: ask.city.name })}</Heading>
        <Link href={cityPath(ask, '/peta')} standalone>
          {t('see-map')}
        </Link>
      </Cluster>
      <Card>
        <Text size="label">{headline}</Text>
        <ProgressBar label={headline} hideLabel value={active} max={total} />
        <Text tone="muted">{t('lead')}</Text>
      </Card>
      {open.length > 0 && (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-gap">
          {open.slice(0, 6).map(({ centreCode, centre, kelurahan, kecamatan, signature }) => (
            <Card
              key={centreCode}
              as="li"
              space="hair"
              className="relative hover:border-border-control hover:shadow-card"
            >
              <Heading level={3}>
                <Link
                  href={cityPath(ask, `/sentra/${centreCode ?? ''}`)}
                  inCell
                  className="after:absolute after:inset-0 after:rounded-card"
                >
                  {centre}
                </Link>
              </Heading>
              <Text size="meta" tone="muted">
                {t('area', { kelurahan, kecamatan })}
              </Text>
              {signature !== null && (
                <Text size="meta">
                  {t('signature')}: {signature}
                </Text>
              )}
            </Card>
          ))}
        </ul>
      )}
    </Stack>
  )
}

export async function coverageLine(ask: PublicAsk): Promise<string | undefined> {
  const map = await mapOf(ask)
  if (map === undefined || map.total === 0) return undefined
  const { active, total } = map
  return createTranslator(words, ask.at.language)('line', { active: formatNumber(active), total: formatNumber(total) })
}

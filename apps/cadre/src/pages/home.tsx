import type { RegistrationCard } from '@melati/client/device/registrations'
import { useOutbox, usePullProgress, useRows } from '@melati/client/hooks'
import { useCadreArea } from '@melati/modules/cadre-area'
import { CadrePage } from '@melati/modules/cadre-page.tsx'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { Tile } from '@melati/ui/tile.tsx'
import { TileGrid } from '@melati/ui/tile-grid.tsx'
import BookOpen from 'lucide-react/icons/book-open'
import { tiles } from '../modules.ts'
import { useModuleOn } from '../use-module-on.ts'
import { useNewVersion } from '../use-new-version.ts'
import { words } from '../words.ts'
import { Attention } from './attention.tsx'
import { LostRecords } from './lost-records.tsx'
import { useNeeds } from './needs.ts'
import { NextCard } from './next-card.tsx'
import { OutboxRow } from './outbox-row.tsx'

/** What comes next, the tiles, and what she recorded last. */
export function Home({ card }: { card: RegistrationCard }) {
  const t = useWords(words)
  const { language } = useCadreArea()
  const households = useRows('household')
  const pulling = usePullProgress()
  const latest = useOutbox()?.toReversed().slice(0, 3)
  const useNew = useNewVersion()
  const isOn = useModuleOn()
  const [need, ...others] = useNeeds()
  return (
    <CadrePage>
      <Stack space="loose">
        <Stack space="hair">
          <Heading level={1}>
            {t('greeting')}, {card.label}
          </Heading>
          <Text tone="muted">
            {households === undefined || (pulling.running && households.length === 0)
              ? t('loadingArea')
              : t('householdsKnown', { n: households.length })}
          </Text>
        </Stack>
        <LostRecords />
        {useNew !== undefined && (
          <Banner
            tone="info"
            action={
              <Button variant="secondary" onClick={useNew}>
                {t('useNewVersion')}
              </Button>
            }
          >
            {t('newVersion')}
          </Banner>
        )}
        <NextCard registrationId={card.registrationId} need={need} />
        <TileGrid>
          {tiles.filter(isOn).map(({ href, label, icon }) => (
            <Tile key={href} href={href} label={label[language]} icon={icon} />
          ))}
          <Tile href="/panduan" label={t('guides')} icon={BookOpen} />
        </TileGrid>
        <Attention needs={others} />
        <section aria-labelledby="latest">
          <Stack>
            <Heading level={2} id="latest">
              {t('lastRecords')}
            </Heading>
            {latest?.length === 0 && <Text tone="muted">{t('nothingYet')}</Text>}
            {latest?.map((item) => (
              <OutboxRow key={item.id} item={item} />
            ))}
          </Stack>
        </section>
      </Stack>
    </CadrePage>
  )
}

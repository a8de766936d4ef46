import { useOutbox, usePullProgress, useRows } from '@melati/client/hooks'
import { periodOf } from '@melati/domain/period'
import { useCadreArea, useToday } from '@melati/modules/cadre-area'
import { CadrePage } from '@melati/modules/cadre-page.tsx'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { Card } from '@melati/ui/card.tsx'
import { formatMonth } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Icon } from '@melati/ui/icon.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Anchor } from '@melati/ui/link-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { tiles } from '../modules.ts'
import { useModuleOn } from '../use-module-on.ts'
import { useNewVersion } from '../use-new-version.ts'
import { words } from '../words.ts'
import { Attention } from './attention.tsx'
import { OutboxRow } from './outbox-row.tsx'

/** What there is this month, the tiles, and what she recorded last. */
export function Home({ name }: { name: string }) {
  const t = useWords(words)
  const { language } = useCadreArea()
  const month = formatMonth(periodOf(useToday()), language)
  const households = useRows('household')
  const groups = useRows('group')
  const pulling = usePullProgress()
  const latest = useOutbox()?.toReversed().slice(0, 3)
  const useNew = useNewVersion()
  const isOn = useModuleOn()
  return (
    <CadrePage>
      <Stack space="loose">
        <Heading level={1}>
          {t('greeting')}, {name}
        </Heading>
        {useNew !== undefined && (
          <Banner tone="info" action={<Button onClick={useNew}>{t('useNewVersion')}</Button>}>
            {t('newVersion')}
          </Banner>
        )}
        <Card tone="brand">
          <Heading level={2}>{t('month', { month })}</Heading>
          {households === undefined || (pulling.running && households.length === 0) ? (
            <Text>{t('loadingArea')}</Text>
          ) : (
            <>
              <Text>{t('householdsKnown', { n: households.length })}</Text>
              <Text>{t('groupsKnown', { n: groups?.length ?? 0 })}</Text>
            </>
          )}
        </Card>
        <Attention />
        <Grid column="tile">
          {tiles.filter(isOn).map(({ href, label, icon }) => (
            <Anchor
              key={href}
              href={href}
              className="flex min-h-26 flex-col justify-between gap-3 rounded-card border border-border bg-surface p-4 no-underline"
              style={{ minHeight: '6.5rem' }}
            >
              <span className="inline-flex size-10 items-center justify-center rounded-control bg-action-subtle text-action-subtle-text">
                <Icon of={icon} />
              </span>
              <Text as="span" size="label">
                {label[language]}
              </Text>
            </Anchor>
          ))}
        </Grid>
        <section aria-labelledby="latest">
          <Stack>
            <Heading level={2}>
              <span id="latest">{t('lastRecords')}</span>
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

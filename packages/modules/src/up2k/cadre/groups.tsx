import { Banner } from '@melati/ui/banner.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import Store from 'lucide-react/icons/store'
import { useUnfinished } from '../../cadre-draft.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { cadreWords } from '../cadre-words.ts'
import { words } from '../words.ts'
import { GroupCard } from './group-card.tsx'
import { sellHref } from './hrefs.ts'
import { startKey } from './start-answers.ts'
import { useGroups } from './use-groups.ts'

/** The groups of her area and what they sold this month. */
export default function Groups() {
  const t = useWords(cadreWords)
  const named = useWords(words)
  const { listed, period } = useGroups()
  const [begun] = useUnfinished(startKey).forms ?? []
  const [first, ...others] = listed ?? []
  const start = begun?.href ?? '/up2k/baru'
  return (
    <CadrePage
      {...(first === undefined
        ? {}
        : {
            action: (
              <ButtonLink block href={others.length === 0 ? sellHref(first.group.groupId) : '/up2k/jual'}>
                {t('record-sale')}
              </ButtonLink>
            ),
          })}
    >
      <Stack space="gap">
        <Heading level={1}>{named('groups')}</Heading>
        {begun !== undefined && (
          <Banner
            tone="info"
            action={
              <ButtonLink variant="secondary" href={begun.href}>
                {t('go-on')}
              </ButtonLink>
            }
          >
            {begun.name === '' ? t('go-on-start') : t('go-on-start-named', { name: begun.name })}
          </Banner>
        )}
        {listed === undefined && <Skeleton lines={6} label={t('loading-groups')} />}
        {listed?.length === 0 && (
          <EmptyState
            kind="none"
            icon={Store}
            title={t('no-groups')}
            action={<ButtonLink href={start}>{t('start-group')}</ButtonLink>}
          >
            {t('no-groups-lead')}
          </EmptyState>
        )}
        {first !== undefined && (
          <>
            <Stack as="ul" space="gap">
              {listed?.map(({ group, ...more }) => (
                <GroupCard
                  key={group.groupId}
                  group={group}
                  href={`/up2k/${group.groupId}`}
                  period={period}
                  {...more}
                />
              ))}
            </Stack>
            <ButtonLink variant="secondary" block href={start}>
              {t('start-group')}
            </ButtonLink>
          </>
        )}
      </Stack>
    </CadrePage>
  )
}

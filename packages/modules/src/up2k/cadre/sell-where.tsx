import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import Store from 'lucide-react/icons/store'
import { useEffect } from 'react'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { cadreWords } from '../cadre-words.ts'
import { GroupCard } from './group-card.tsx'
import { sellHref } from './hrefs.ts'
import { useGroups } from './use-groups.ts'

/** Which group sold; asked only where there are several. */
export default function SellWhere() {
  const t = useWords(cadreWords)
  const { go } = useCadrePlace()
  const { listed, period } = useGroups()
  const only = listed?.length === 1 ? listed[0]?.group.groupId : undefined
  useEffect(() => {
    if (only !== undefined) go(sellHref(only), { replace: true })
  }, [only, go])
  return (
    <CadrePage backHref="/up2k">
      <Stack space="gap">
        <Heading level={1}>{t('choose-group')}</Heading>
        {(listed === undefined || only !== undefined) && <Skeleton lines={6} label={t('loading-groups')} />}
        {listed?.length === 0 && (
          <EmptyState
            kind="none"
            icon={Store}
            title={t('no-groups')}
            action={<ButtonLink href="/up2k/baru">{t('start-group')}</ButtonLink>}
          >
            {t('no-groups-lead')}
          </EmptyState>
        )}
        {listed !== undefined && listed.length > 1 && (
          <Stack as="ul" space="gap">
            {listed.map(({ group, ...more }) => (
              <GroupCard key={group.groupId} group={group} href={sellHref(group.groupId)} period={period} {...more} />
            ))}
          </Stack>
        )}
      </Stack>
    </CadrePage>
  )
}

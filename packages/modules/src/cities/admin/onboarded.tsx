import { Banner } from '@melati/ui/banner.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { formatDayTime } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import type { ApiOutputs } from '../../admin-api.ts'
import { CopyLink } from '../../admin-copy-link.tsx'
import { words } from './words.ts'

export type Made = NonNullable<ApiOutputs['cities']['onboard']['result']>

/** A city is there; its first board member has a link, shown once. */
export function Onboarded({ made: { name, invitation } }: { made: Made }) {
  const t = useWords(words)
  const { language } = useLanguage()
  return (
    <Stack space="loose">
      <PageHeader title={t('done', { name })} />
      {invitation !== null && (
        <>
          <Banner tone="ok" title={t('sentTo', { email: invitation.email })}>
            {t('lasts', { until: formatDayTime(new Date(invitation.expiresAt), 'Asia/Jakarta', language) })}
          </Banner>
          <Text>{t('link')}</Text>
          <CopyLink link={invitation.link} />
        </>
      )}
      <Cluster>
        <ButtonLink href="/kota">{t('toList')}</ButtonLink>
      </Cluster>
    </Stack>
  )
}

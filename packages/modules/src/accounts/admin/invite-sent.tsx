import { Banner } from '@melati/ui/banner.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { formatDayTime } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useCity } from '../../admin-acting.ts'
import type { ApiOutputs } from '../../admin-api.ts'
import { CopyLink } from '../../admin-copy-link.tsx'
import { words } from '../words.ts'

export function InviteSent({ sent }: { sent: ApiOutputs['accounts']['inviteBoard'] & { readonly to: string } }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  return (
    <Stack space="loose">
      <PageHeader title={t('invite-board')} />
      <Banner tone="ok" title={t('invite-sent', { to: sent.to })}>
        {sent.expiresAt !== null &&
          t('invite-lasts', { until: formatDayTime(new Date(sent.expiresAt), timeZone, language) })}
      </Banner>
      {sent.link !== null && (
        <Stack space="snug">
          <Text>{t('invite-link')}</Text>
          <CopyLink link={sent.link} />
        </Stack>
      )}
      <ButtonLink href="/pengguna/undangan" variant="secondary">
        {t('invitations')}
      </ButtonLink>
    </Stack>
  )
}

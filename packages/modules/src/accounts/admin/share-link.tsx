import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Banner } from '@melati/ui/banner.tsx'
import { formatDayTime } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import MessageCircle from 'lucide-react/icons/message-circle'
import { useCity } from '../../admin-acting.ts'
import { CopyLink } from '../../admin-copy-link.tsx'
import { words } from '../words.ts'
import { whatsappLink } from './whatsapp.ts'

export interface ShareLinkProps {
  readonly to: string
  /** Null where a repeat told us only that it had been sent. */
  readonly sent: { readonly link: string | null; readonly expiresAt: string | null }
}

/** An invitation that went out: until when it holds, and its link, shown once, to be copied or sent by WhatsApp too. */
export function ShareLink({ to, sent: { link, expiresAt } }: ShareLinkProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone, name: city } = useCity()
  const until = expiresAt === null ? null : formatDayTime(new Date(expiresAt), timeZone, language)
  return (
    <Stack>
      <Banner tone="ok" announce="polite" title={t('invite-sent', { to })}>
        {until !== null && t('invite-lasts', { until })}
      </Banner>
      {link !== null && (
        <Stack space="snug">
          <Text>{t('invite-link')}</Text>
          <CopyLink link={link} />
          <div>
            <ButtonLink
              variant="whatsapp"
              icon={MessageCircle}
              href={whatsappLink(t('invite-message', { city, link, until: until ?? '' }))}
              target="_blank"
              rel="noreferrer"
            >
              {t('by-whatsapp')}
            </ButtonLink>
          </div>
        </Stack>
      )}
    </Stack>
  )
}

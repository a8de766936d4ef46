import { usePhone, usePreference } from '@melati/client/hooks'
import type { RegistrationCard } from '@melati/client/device/registrations'
import { textSize } from '@melati/client/text-size'
import { CadrePage } from '@melati/modules/cadre-page.tsx'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { Facts } from '@melati/ui/facts.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { LanguageSwitch } from '@melati/ui/language-switch.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextSizeSwitch } from '@melati/ui/text-size-switch.tsx'
import { useState } from 'react'
import { words } from '../words.ts'

/** Text size, language, lock, and leaving this phone. */
export function More({ card }: { card: RegistrationCard }) {
  const phone = usePhone()
  const t = useWords(words)
  const [size, setSize] = usePreference(textSize)
  const [unfinished, setUnfinished] = useState(0)
  const signOut = async (confirmed: boolean) => {
    // A form begun goes with her; what was saved is sent all the same.
    const begun = confirmed ? [] : await phone.drafts.list()
    if (begun.length > 0) {
      const unsent = (await phone.outbox.list()).filter(({ state }) => state !== 'applied')
      return setUnfinished(begun.length + unsent.length)
    }
    const left = await phone.registrations.signOut(card.registrationId, { confirmed })
    if (!left.ok) setUnfinished(left.unsent + left.needsFixing)
  }
  return (
    <CadrePage>
      <Stack space="section">
        <Heading level={1}>{t('more')}</Heading>
        <Text tone="muted">
          <Facts of={[card.label, card.tenant.name]} />
        </Text>
        <Stack as="section">
          <Heading level={2}>{t('textSize')}</Heading>
          <TextSizeSwitch value={size} onChange={setSize} />
        </Stack>
        <Stack as="section">
          <Heading level={2}>{t('language')}</Heading>
          <Cluster>
            <LanguageSwitch />
          </Cluster>
        </Stack>
        <Stack>
          <ButtonLink variant="secondary" block href="/panduan">
            {t('guides')}
          </ButtonLink>
          <Button variant="secondary" block onClick={() => void phone.pull.pullNow()}>
            {t('refresh')}
          </Button>
          <Button variant="secondary" block onClick={() => phone.session.lock()}>
            {t('lock')}
          </Button>
          {unfinished > 0 ? (
            <Banner
              tone="warn"
              announce="assertive"
              action={
                <Button variant="danger" onClick={() => void signOut(true)}>
                  {t('signOutAnyway')}
                </Button>
              }
            >
              {t('unsentWarning', { n: unfinished })}
            </Banner>
          ) : (
            <Button variant="tertiary" block onClick={() => void signOut(false)}>
              {t('signOut')}
            </Button>
          )}
        </Stack>
      </Stack>
    </CadrePage>
  )
}

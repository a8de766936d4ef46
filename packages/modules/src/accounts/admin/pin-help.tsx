import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Dialog } from '@melati/ui/dialog.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import MessageCircle from 'lucide-react/icons/message-circle'
import { words } from '../words.ts'
import type { AboutUser } from './end-grant.tsx'
import { whatsappLink } from './whatsapp.ts'

/** A PIN stands on the phone alone, so nobody resets it from here: she signs in anew. This tells her how. */
export function PinHelp({ user, onClose }: AboutUser) {
  const t = useWords(words)
  const common = useWords(commonWords)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('pin-help')}
      actions={
        <>
          <ButtonLink
            variant="whatsapp"
            icon={MessageCircle}
            href={whatsappLink(t('pin-message'), user.contact)}
            target="_blank"
            rel="noreferrer"
          >
            {t('pin-tell', { name: user.name })}
          </ButtonLink>
          <Button variant="tertiary" onClick={onClose}>
            {common('close')}
          </Button>
        </>
      }
    >
      <Stack>
        <Text>{t('pin-help-lead')}</Text>
        <Text>{t('pin-steps')}</Text>
      </Stack>
    </Dialog>
  )
}

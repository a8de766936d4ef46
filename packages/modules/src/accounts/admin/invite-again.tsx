import { InvitationId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Dialog } from '@melati/ui/dialog.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useState } from 'react'
import { type ApiOutputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { AboutUser } from './end-grant.tsx'
import { ShareLink } from './share-link.tsx'

/** A link that ran out or went astray: a new one by email, shown once for WhatsApp; the old one is dead. */
export function InviteAgain({ user, onClose }: AboutUser) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const client = useApiClient()
  const { id, name, contact } = user
  const [sent, setSent] = useState<ApiOutputs['accounts']['inviteAgain'] | null>(null)
  const order = useOrder((againId, invitationId: string) =>
    client.accounts.inviteAgain.mutate({
      invitationId: InvitationId.parse(invitationId),
      againId: InvitationId.parse(againId),
    }),
  )
  const submit = async () => {
    const answer = await order.send(id)
    if (answer !== undefined) setSent(answer)
  }
  if (sent !== null) {
    return (
      <Dialog
        open
        width="wide"
        keepOnOutsideTap
        onClose={onClose}
        title={t('invite-again')}
        actions={<Button onClick={onClose}>{common('close')}</Button>}
      >
        <ShareLink to={contact} sent={sent} />
      </Dialog>
    )
  }
  return (
    <OrderDialog title={t('invite-again')} action={t('invite-again')} order={order} onSubmit={submit} onClose={onClose}>
      <Text>{t('invite-again-ask', { name, to: contact })}</Text>
    </OrderDialog>
  )
}

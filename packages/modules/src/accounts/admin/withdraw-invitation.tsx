import { InvitationId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { AboutUser } from './end-grant.tsx'

type Input = ApiInputs['accounts']['revokeInvitation']['input']

export function WithdrawInvitation({ user, onClose }: AboutUser) {
  const t = useWords(words)
  const client = useApiClient()
  const order = useOrder((id, input: Input) => client.accounts.revokeInvitation.mutate({ id, input }))
  const withdraw = async () => {
    if ((await order.send({ invitationId: InvitationId.parse(user.id) })) !== undefined) onClose()
  }
  return (
    <OrderDialog
      danger
      title={t('revoke-invitation')}
      action={t('revoke-invitation')}
      order={order}
      onSubmit={withdraw}
      onClose={onClose}
    >
      <Text>{t('revoke-invitation-ask', { name: user.name })}</Text>
    </OrderDialog>
  )
}

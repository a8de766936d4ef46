import { GrantId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { User } from './user-cells.tsx'

type Input = ApiInputs['accounts']['endGrant']['input']

export interface AboutUser {
  readonly user: User
  readonly onClose: () => void
}

export function EndGrant({ user, onClose }: AboutUser) {
  const t = useWords(words)
  const client = useApiClient()
  const order = useOrder((id, input: Input) => client.accounts.endGrant.mutate({ id, input }))
  const end = async () => {
    if ((await order.send({ grantId: GrantId.parse(user.id) })) !== undefined) onClose()
  }
  return (
    <OrderDialog danger title={t('end-grant')} action={t('end-grant')} order={order} onSubmit={end} onClose={onClose}>
      <Text>{t('end-grant-ask', { name: user.name, role: t(`role-${user.role}`) })}</Text>
    </OrderDialog>
  )
}

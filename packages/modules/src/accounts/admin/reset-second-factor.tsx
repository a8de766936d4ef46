import { AccountId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { AboutUser } from './end-grant.tsx'

type Input = ApiInputs['accounts']['resetSecondFactor']

export function ResetSecondFactor({ user, onClose }: AboutUser) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const order = useOrder((_id, input: Input) => client.accounts.resetSecondFactor.mutate(input))
  const reset = async () => {
    if ((await order.send({ accountId: AccountId.parse(user.accountId) })) === undefined) return
    toast({ message: t('second-factor-reset', { name: user.name }) })
    onClose()
  }
  return (
    <OrderDialog
      danger
      title={t('reset-second-factor')}
      action={t('reset-second-factor')}
      order={order}
      onSubmit={reset}
      onClose={onClose}
    >
      <Text>{t('reset-second-factor-ask', { name: user.name })}</Text>
    </OrderDialog>
  )
}

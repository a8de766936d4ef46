import { AccountId, GrantId } from '@melati/domain/ids'
import { Menu } from '@melati/ui/menu.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import CircleX from 'lucide-react/icons/circle-x'
import Ellipsis from 'lucide-react/icons/ellipsis'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { type ApiInputs, type ApiOutputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { gives } from '../rules.ts'
import { words } from '../words.ts'

type User = ApiOutputs['accounts']['listUsers']['users'][number]
type EndGrantInput = ApiInputs['accounts']['endGrant']['input']
type ResetInput = ApiInputs['accounts']['resetSecondFactor']

interface AskProps {
  readonly user: User
  readonly onClose: () => void
}

/** Ends somebody's role or resets a board's authenticator, where one could have given the role. */
export function UserActions({ user }: { user: User }) {
  const t = useWords(words)
  const { me, acting } = useActing()
  const [asking, setAsking] = useState<'end' | 'reset' | null>(null)
  if (!gives(acting.role, user.role) || user.accountId === me.account.accountId) return null
  const onClose = () => setAsking(null)
  // A cadre signs in by codes to her phone and has no authenticator.
  const mayReset = user.contact.includes('@') && acting.role !== 'cadre-coordinator'
  return (
    <>
      <Menu
        iconOnly
        icon={Ellipsis}
        variant="tertiary"
        label={t('actions-for', { name: user.name })}
        items={[
          ...(mayReset
            ? [{ label: t('reset-second-factor'), icon: ShieldAlert, onSelect: () => setAsking('reset') }]
            : []),
          { label: t('end-grant'), icon: CircleX, tone: 'danger', onSelect: () => setAsking('end') },
        ]}
      />
      {asking === 'end' && <EndGrant user={user} onClose={onClose} />}
      {asking === 'reset' && <ResetSecondFactor user={user} onClose={onClose} />}
    </>
  )
}

function EndGrant({ user, onClose }: AskProps) {
  const t = useWords(words)
  const client = useApiClient()
  const order = useOrder((id, input: EndGrantInput) => client.accounts.endGrant.mutate({ id, input }))
  const end = async () => {
    if ((await order.send({ grantId: GrantId.parse(user.grantId) })) !== undefined) onClose()
  }
  return (
    <OrderDialog danger title={t('end-grant')} action={t('end-grant')} order={order} onSubmit={end} onClose={onClose}>
      <Text>{t('end-grant-ask', { name: user.name, role: t(`role-${user.role}`) })}</Text>
    </OrderDialog>
  )
}

function ResetSecondFactor({ user, onClose }: AskProps) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const order = useOrder((_id, input: ResetInput) => client.accounts.resetSecondFactor.mutate(input))
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

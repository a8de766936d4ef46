import type { GroupId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'
import type { Member } from './members.tsx'

type Input = ApiInputs['up2k']['leaveGroup']['input']

export interface LeaveGroupProps {
  readonly groupId: GroupId
  readonly member: Member
  readonly onClose: () => void
}

export function LeaveGroup({ groupId, member, onClose }: LeaveGroupProps) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const on = useTypedDay(useToday())
  const order = useOrder((id, input: Input) => client.up2k.leaveGroup.mutate({ id, input }))
  const leave = async () => {
    if (on.day === undefined) return
    if ((await order.send({ groupId, personId: member.personId, leftOn: on.day })) === undefined) return
    toast({ message: t('left', { name: member.name }) })
    onClose()
  }
  return (
    <OrderDialog
      title={`${t('leave')}: ${member.name}`}
      action={t('leave')}
      order={order}
      onSubmit={leave}
      onClose={onClose}
    >
      <DayField name="leftOn" label={t('leaveOn')} of={on} error={order.at('leftOn')} />
    </OrderDialog>
  )
}

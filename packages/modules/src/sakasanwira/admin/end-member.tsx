import { useWords } from '@melati/ui/language-provider.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

interface EndMemberProps {
  readonly centre: Centre
  readonly member: Centre['members'][number]
  readonly onClose: () => void
}

export function EndMember({ centre: { centreId }, member, onClose }: EndMemberProps) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const on = useTypedDay(useToday())
  const order = useOrder((id, input: ApiInputs['sakasanwira']['endMember']['input']) =>
    client.sakasanwira.endMember.mutate({ id, input }),
  )
  const save = async () => {
    if (on.day === undefined) return
    if ((await order.send({ centreId, memberId: member.memberId, endedOn: on.day })) === undefined) return
    toast({ message: t('memberEnded', { name: member.name }) })
    onClose()
  }
  return (
    <OrderDialog
      title={`${t('endMember')}: ${member.name}`}
      action={t('endMember')}
      order={order}
      onSubmit={save}
      onClose={onClose}
    >
      <DayField name="endedOn" label={t('endedOn')} of={on} error={order.at('endedOn')} />
    </OrderDialog>
  )
}

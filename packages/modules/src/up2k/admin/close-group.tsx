import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'
import type { Group } from './group.tsx'

type Input = ApiInputs['up2k']['closeGroup']['input']

export function CloseGroup({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const on = useTypedDay(useToday())
  const [reason, setReason] = useState('')
  const order = useOrder((id, input: Input) => client.up2k.closeGroup.mutate({ id, input }))
  const close = async () => {
    if (on.day === undefined) return
    if ((await order.send({ groupId: group.groupId, closedOn: on.day, reason })) === undefined) return
    toast({ message: t('closed', { name: group.name }) })
    onClose()
  }
  return (
    <OrderDialog
      danger
      title={`${t('close')}: ${group.name}`}
      action={t('close')}
      order={order}
      onSubmit={close}
      onClose={onClose}
    >
      <Text>{t('closeAsk')}</Text>
      <DayField name="closedOn" label={t('closeDay')} of={on} error={order.at('closedOn')} />
      <TextInput
        name="reason"
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={order.at('reason')}
      />
    </OrderDialog>
  )
}

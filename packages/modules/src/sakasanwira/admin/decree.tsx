import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

/** The city's decree: number and date. */
export function DecreeCentre({ centre, onClose }: { centre: Centre; onClose: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const [skNumber, setNumber] = useState('')
  const date = useTypedDay(useToday())
  const order = useOrder((id, input: ApiInputs['sakasanwira']['decree']['input']) =>
    client.sakasanwira.decree.mutate({ id, input }),
  )
  const save = async () => {
    if (date.day === undefined) return
    if ((await order.send({ centreId: centre.centreId, skNumber, skDate: date.day })) === undefined) return
    toast({ message: t('decreed', { name: centre.name }) })
    onClose()
  }
  return (
    <OrderDialog
      title={`${t('decree')}: ${centre.name}`}
      action={t('decree')}
      order={order}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        name="skNumber"
        label={t('skNumber')}
        value={skNumber}
        onChange={(event) => setNumber(event.target.value)}
        error={order.at('skNumber')}
      />
      <DayField name="skDate" label={t('skDate')} of={date} error={order.at('skDate')} />
    </OrderDialog>
  )
}

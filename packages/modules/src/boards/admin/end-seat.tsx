import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { Seat } from './seats.tsx'

type Input = ApiInputs['boards']['endSeat']['input']

export function EndSeat({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const toast = useToast()
  const client = useApiClient()
  const on = useTypedDay(useToday())
  const [reason, setReason] = useState('')
  const order = useOrder((id, input: Input) => client.boards.endSeat.mutate({ id, input }))
  const end = async () => {
    const { day } = on
    if (day === undefined || (await order.send({ seatId: seat.seatId, endedOn: day, reason })) === undefined) return
    toast({ message: t('ended', { name: seat.personName, day: formatDay(day, language) }) })
    onClose()
  }
  return (
    <OrderDialog
      danger
      title={`${t('end')}: ${seat.personName}`}
      action={t('end')}
      order={order}
      onSubmit={end}
      onClose={onClose}
    >
      <DayField name="endedOn" label={t('end-on')} of={on} error={order.at('endedOn')} />
      <TextInput
        name="reason"
        label={t('end-reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={order.at('reason')}
      />
    </OrderDialog>
  )
}

import { EntryId } from '@melati/domain/ids'
import { formatRupiah } from '@melati/ui/format'
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
import type { Sale } from './sales.tsx'

type Input = ApiInputs['up2k']['reverseSale']['input']

/** A sale written down wrongly: the books get the opposite entry, with the reason. */
export function ReverseSale({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const on = useTypedDay(useToday())
  const [reason, setReason] = useState('')
  const [entryId] = useState(() => EntryId.parse(crypto.randomUUID()))
  const order = useOrder((id, input: Input) => client.up2k.reverseSale.mutate({ id, input }))
  const reverse = async () => {
    if (on.day === undefined) return
    if ((await order.send({ saleId: sale.saleId, entryId, reversedOn: on.day, reason })) === undefined) return
    toast({ message: t('reversedDone') })
    onClose()
  }
  return (
    <OrderDialog danger title={t('reverse')} action={t('reverse')} order={order} onSubmit={reverse} onClose={onClose}>
      <Text>{t('reverseAsk', { product: sale.product, rupiah: formatRupiah(sale.total) })}</Text>
      <DayField name="reversedOn" label={t('reversedOn')} of={on} error={order.at('reversedOn')} />
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

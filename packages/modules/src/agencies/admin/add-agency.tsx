import { AgencyId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useRef, useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import { NameFields } from './name-fields.tsx'

type Input = ApiInputs['agencies']['add']['input']

export function AddAgency({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const agencyId = useRef(AgencyId.parse(crypto.randomUUID()))
  const [names, setNames] = useState({ name: '', shortName: '' })
  const since = useTypedDay(useToday())
  const order = useOrder((id, input: Input) => client.agencies.add.mutate({ id, input }))
  const add = async () => {
    if (since.day === undefined) return
    const answer = await order.send({ agencyId: agencyId.current, ...names, since: since.day })
    if (answer === undefined) return
    toast({ message: t('added', { name: names.name }) })
    onClose()
  }
  return (
    <OrderDialog title={t('add')} action={t('add')} order={order} onSubmit={add} onClose={onClose}>
      <NameFields names={names} onNames={setNames} errorAt={order.at} />
      <DayField name="since" label={t('add-since')} of={since} error={order.at('since')} />
    </OrderDialog>
  )
}

import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { Agency } from './list.tsx'

type Input = ApiInputs['agencies']['close']['input']

interface Props {
  readonly agency: Agency
  readonly others: readonly Agency[]
  readonly onClose: () => void
}

/** Closes a dinas, alone or into another; says first who loses a role by it. */
export function CloseAgency({ agency, others, onClose }: Props) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const [successor, setSuccessor] = useState('')
  const on = useTypedDay(useToday())
  const order = useOrder((id, input: Input) => client.agencies.close.mutate({ id, input }))
  const close = async () => {
    if (on.day === undefined) return
    const successorId = others.find(({ agencyId }) => agencyId === successor)?.agencyId
    const answer = await order.send({
      agencyId: agency.agencyId,
      closedOn: on.day,
      ...(successorId === undefined ? {} : { successorId }),
    })
    if (answer === undefined) return
    toast({ message: t('closed', { name: agency.name }) })
    onClose()
  }
  return (
    <OrderDialog danger title={t('close')} action={t('close')} order={order} onSubmit={close} onClose={onClose}>
      <Text>{t('close-ask', { name: agency.name, count: agency.officers })}</Text>
      <DayField name="closedOn" label={t('closed-on')} of={on} error={order.at('closedOn')} />
      <Select
        name="successorId"
        label={t('successor')}
        placeholder={null}
        value={successor}
        onChange={(event) => setSuccessor(event.target.value)}
        options={[
          { value: '', label: t('successor-none') },
          ...others.map(({ agencyId, name }) => ({ value: agencyId, label: name })),
        ]}
        error={order.at('successorId')}
      />
    </OrderDialog>
  )
}

import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { ChangedUnit } from './change-unit.tsx'

type Input = ApiInputs['hierarchy']['closeUnit']['input']

/** Ends an empty unit; the server says what still stands in it. */
export function CloseUnit({ unit, onClose }: { unit: ChangedUnit; onClose: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const toast = useToast()
  const client = useApiClient()
  const on = useTypedDay(useToday())
  const order = useOrder((id, input: Input) => client.hierarchy.closeUnit.mutate({ id, input }))
  const { day } = on
  const close = async () => {
    if (day === undefined || (await order.send({ unitId: unit.unitId, closedOn: day })) === undefined) return
    toast({ message: t('closed', { unit: unit.title }) })
    onClose()
  }
  return (
    <OrderDialog danger title={t('close')} action={t('close')} order={order} onSubmit={close} onClose={onClose}>
      {day !== undefined && <Text>{t('close-ask', { unit: unit.title, day: formatDay(day, language) })}</Text>}
      <DayField name="closedOn" label={t('closed-on')} of={on} error={order.at('closedOn')} />
    </OrderDialog>
  )
}

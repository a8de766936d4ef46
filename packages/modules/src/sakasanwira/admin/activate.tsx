import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

/** From a day on the centre is open, and on the public pages. */
export function ActivateCentre({ centre, onClose }: { centre: Centre; onClose: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const on = useTypedDay(useToday())
  const order = useOrder((id, input: ApiInputs['sakasanwira']['activate']['input']) =>
    client.sakasanwira.activate.mutate({ id, input }),
  )
  const save = async () => {
    if (on.day === undefined) return
    if ((await order.send({ centreId: centre.centreId, openedOn: on.day })) === undefined) return
    toast({ message: t('activated', { name: centre.name }) })
    onClose()
  }
  return (
    <OrderDialog
      title={`${t('activate')}: ${centre.name}`}
      action={t('activate')}
      order={order}
      onSubmit={save}
      onClose={onClose}
    >
      <Text>{t('activateLead')}</Text>
      <DayField name="openedOn" label={t('openedOn')} of={on} error={order.at('openedOn')} />
    </OrderDialog>
  )
}

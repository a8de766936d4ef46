import type { EventType } from '@melati/domain/events'
import type { WebhookId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApiClient } from '../../admin-api.ts'
import { useChange } from '../../admin-change.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { adminWords } from '../../admin-words.ts'
import { useEventRows } from './event-rows.ts'
import { words } from '../words.ts'
import { EventChoice } from './event-choice.tsx'

export interface ChangeWebhookProps {
  readonly webhookId: WebhookId
  readonly types: readonly EventType[]
  readonly onClose: () => void
}

/** Another choice of what a receiver is told of, from the next event on; where it leads stays. */
export function ChangeWebhook({ webhookId, types: stored, onClose }: ChangeWebhookProps) {
  const api = useApi()
  const client = useApiClient()
  const t = useWords(words)
  const shared = useWords(adminWords)
  const city = useQuery(api.cities.settings.queryOptions())
  const rowsOf = useEventRows()
  // As it read when the form was opened: what somebody else writes meanwhile is shown, not overwritten.
  const [before] = useState([...stored])
  const [types, setTypes] = useState<EventType[]>(before)
  const order = useChange(client.integrations.changeWebhook.mutate)
  const change = async () => {
    if (types.length === 0) return
    if ((await order.send({ webhookId, types }, { types: before })) !== undefined) onClose()
  }
  return (
    <OrderDialog
      wide
      title={t('change-types')}
      action={t('change-types')}
      order={order}
      meanwhile={order.now?.types ? rowsOf(before, order.now.types) : undefined}
      onSubmit={change}
      onClose={onClose}
    >
      <EventChoice
        modules={(city.data?.modules ?? []).filter(({ on }) => on).map(({ name }) => name)}
        value={types}
        onChange={setTypes}
        error={types.length === 0 ? shared('fill-in') : order.at('types')}
      />
    </OrderDialog>
  )
}

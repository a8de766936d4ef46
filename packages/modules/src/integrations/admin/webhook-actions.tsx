import type { EventType } from '@melati/domain/events'
import type { WebhookId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useState } from 'react'
import { useAddress } from '../../admin-address.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import { ChangeWebhook } from './change-webhook.tsx'

interface Asking {
  readonly webhookId: WebhookId
  readonly onClose: () => void
}

export interface WebhookActionsProps {
  readonly webhookId: WebhookId
  /** What it is told of; undefined while that is not known. */
  readonly types: readonly EventType[] | undefined
  readonly onSecret: (secret: string) => void
}

export function WebhookActions({ webhookId, types, onSecret }: WebhookActionsProps) {
  const t = useWords(words)
  const [asking, setAsking] = useState<'types' | 'replay' | 'rotate' | 'remove' | null>(null)
  const of = { webhookId, onClose: () => setAsking(null) }
  return (
    <>
      {types !== undefined && (
        <Button variant="secondary" onClick={() => setAsking('types')}>
          {t('change-types')}
        </Button>
      )}
      <Button variant="secondary" onClick={() => setAsking('replay')}>
        {t('replay')}
      </Button>
      <Button variant="secondary" onClick={() => setAsking('rotate')}>
        {t('rotate')}
      </Button>
      <Button variant="tertiary" onClick={() => setAsking('remove')}>
        {t('remove')}
      </Button>
      {asking === 'types' && types !== undefined && <ChangeWebhook {...of} types={types} />}
      {asking === 'replay' && <Replay {...of} />}
      {asking === 'rotate' && <Rotate {...of} onSecret={onSecret} />}
      {asking === 'remove' && <Remove {...of} />}
    </>
  )
}

const reaches = ['1', '7', '30'] as const

function Replay({ webhookId, onClose }: Asking) {
  const t = useWords(words)
  const client = useApiClient()
  const [days, setDays] = useState<(typeof reaches)[number]>('1')
  const order = useOrder((id, input: ApiInputs['integrations']['replay']['input']) =>
    client.integrations.replay.mutate({ id, input }),
  )
  const replay = async () => {
    if ((await order.send({ webhookId, days: Number(days) })) !== undefined) onClose()
  }
  return (
    <OrderDialog title={t('replay')} action={t('replay')} order={order} onSubmit={replay} onClose={onClose}>
      <Text>{t('replay-ask')}</Text>
      <Select
        name="days"
        label={t('replay-days')}
        value={days}
        onChange={(event) => setDays(reaches.find((one) => one === event.target.value) ?? '1')}
        options={reaches.map((one) => ({ value: one, label: t(`back-${one}`) }))}
      />
    </OrderDialog>
  )
}

function Rotate({ webhookId, onClose, onSecret }: Asking & Pick<WebhookActionsProps, 'onSecret'>) {
  const t = useWords(words)
  const client = useApiClient()
  const order = useOrder((_id, input: ApiInputs['integrations']['rotateSecret']) =>
    client.integrations.rotateSecret.mutate(input),
  )
  const rotate = async () => {
    const answer = await order.send({ webhookId })
    if (answer === undefined) return
    onSecret(answer.secret)
    onClose()
  }
  return (
    <OrderDialog title={t('rotate')} action={t('rotate')} order={order} onSubmit={rotate} onClose={onClose}>
      <Text>{t('rotate-ask')}</Text>
    </OrderDialog>
  )
}

function Remove({ webhookId, onClose }: Asking) {
  const t = useWords(words)
  const client = useApiClient()
  const { go } = useAddress()
  const order = useOrder((id, input: ApiInputs['integrations']['removeWebhook']['input']) =>
    client.integrations.removeWebhook.mutate({ id, input }),
  )
  const remove = async () => {
    if ((await order.send({ webhookId })) !== undefined) go('/integrasi')
  }
  return (
    <OrderDialog danger title={t('remove')} action={t('remove')} order={order} onSubmit={remove} onClose={onClose}>
      <Text>{t('remove-ask')}</Text>
    </OrderDialog>
  )
}

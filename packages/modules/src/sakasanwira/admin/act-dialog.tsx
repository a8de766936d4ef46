import type { CentreAct } from '@melati/domain/sakasanwira/centre'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextArea } from '@melati/ui/text-area.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { adminWords as sharedWords } from '../../admin-words.ts'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

/** Steps that take a few words and nothing else. */
export type SpokenAct = Extract<
  CentreAct,
  'verify' | 'returnToKelurahan' | 'setAside' | 'deactivate' | 'reactivate' | 'close'
>

const leads = {
  verify: 'verifyLead',
  returnToKelurahan: 'returnLead',
  setAside: null,
  deactivate: 'deactivateLead',
  reactivate: null,
  close: 'closeLead',
} as const satisfies Record<SpokenAct, keyof typeof words | null>

const done = {
  verify: 'verified',
  returnToKelurahan: 'returnDone',
  setAside: 'setAsideDone',
  deactivate: 'deactivateDone',
  reactivate: 'reactivateDone',
  close: 'closeDone',
} as const satisfies Record<SpokenAct, keyof typeof words>

/** One step of a centre: what it means, and why it is taken. Only a verification may be without words. */
export function ActDialog({ centre, act, onClose }: { centre: Centre; act: SpokenAct; onClose: () => void }) {
  const t = useWords(words)
  const shared = useWords(sharedWords)
  const toast = useToast()
  const { sakasanwira } = useApiClient()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const isOptional = act === 'verify'
  const order = useOrder((id, { reason }: { reason: string }) => {
    const { centreId } = centre
    if (act !== 'verify') return sakasanwira[act].mutate({ id, input: { centreId, reason } })
    return sakasanwira.verify.mutate({ id, input: { centreId, ...(reason === '' ? {} : { note: reason }) } })
  })
  const save = async () => {
    setAsked(true)
    const reason = text.trim()
    if (reason === '' && !isOptional) return
    if ((await order.send({ reason })) === undefined) return
    toast({ message: t(done[act], { name: centre.name }) })
    onClose()
  }
  const lead = leads[act]
  return (
    <OrderDialog
      danger={act === 'deactivate' || act === 'close'}
      title={`${t(act)}: ${centre.name}`}
      action={t(act)}
      order={order}
      onSubmit={save}
      onClose={onClose}
    >
      {lead !== null && <Text>{t(lead)}</Text>}
      <TextArea
        name="reason"
        label={t(isOptional ? 'note' : 'reason')}
        optional={isOptional}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={
          asked && !isOptional && text.trim() === '' ? shared('fill-in') : (order.at('reason') ?? order.at('note'))
        }
      />
    </OrderDialog>
  )
}

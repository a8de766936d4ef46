import { formatMonth } from '@melati/ui/format'
import { Period } from '@melati/domain/period'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextArea } from '@melati/ui/text-area.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'

type Input = ApiInputs['statistics']['noteCorrection']['input']

/** Something is found wrong with a published month: its numbers stay, and this is said beside them. */
export function NoteCorrection({ period, onClose }: { period: string; onClose: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const toast = useToast()
  const client = useApiClient()
  const [notice, setNotice] = useState('')
  const order = useOrder((id, input: Input) => client.statistics.noteCorrection.mutate({ id, input }))
  const note = async () => {
    if ((await order.send({ period: Period.parse(period), notice })) === undefined) return
    toast({ message: t('noted') })
    onClose()
  }
  return (
    <OrderDialog title={t('note')} action={t('note')} order={order} onSubmit={note} onClose={onClose}>
      <Text>{t('noteAsk', { month: formatMonth(period, language) })}</Text>
      <TextArea
        name="notice"
        label={t('notice')}
        hint={t('noticeHint')}
        value={notice}
        onChange={(event) => setNotice(event.target.value)}
        error={order.at('notice')}
      />
    </OrderDialog>
  )
}

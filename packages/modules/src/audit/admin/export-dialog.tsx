import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextArea } from '@melati/ui/text-area.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { saveFile } from '../../admin-save-file.ts'
import { words } from '../admin-words.ts'

type Input = ApiInputs['audit']['export']

interface ExportDialogProps {
  readonly filter: Omit<Input, 'reason' | 'language'>
  readonly onClose: () => void
}

/** Takes the filtered rows out as a file, for a reason that is recorded. */
export function ExportDialog({ filter, onClose }: ExportDialogProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const toast = useToast()
  const client = useApiClient()
  const [reason, setReason] = useState('')
  const order = useOrder((_id, input: Input) => client.audit.export.mutate(input))
  const take = async () => {
    const file = await order.send({ ...filter, reason, language })
    if (file === undefined) return
    saveFile(file.name, 'text/csv', file.csv)
    toast({ message: t('exported', { n: file.rows }) })
    onClose()
  }
  return (
    <OrderDialog title={t('export')} action={t('export')} order={order} onSubmit={take} onClose={onClose}>
      <Text>{t('export-ask')}</Text>
      <TextArea
        name="reason"
        label={t('reason')}
        hint={t('reason-hint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={order.at('reason')}
      />
    </OrderDialog>
  )
}

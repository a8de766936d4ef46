import { EntryId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Dialog } from '@melati/ui/dialog.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useState } from 'react'
import { useToday } from '../../cadre-area.ts'
import { newCommandId, useOrder } from '../../cadre-save.ts'
import { cadreWords } from '../cadre-words.ts'
import { reverseSaleState } from '../phone-state.ts'
import type { SaleRow } from '../rows.ts'
import { decideReverseSale } from '../rules.ts'
import { CadreTrouble } from '../../cadre-trouble.tsx'

/** Asks why, then takes a sale back as of today. */
export function TakeBack({ sale, onClose }: { sale: SaleRow; onClose: () => void }) {
  const t = useWords(cadreWords)
  const common = useWords(commonWords)
  const reversedOn = useToday()
  const [reason, setReason] = useState('')
  const [ids] = useState(() => ({ command: newCommandId(), entry: EntryId.parse(crypto.randomUUID()) }))
  const order = useOrder('up2k.reverseSale', (input, rows, actor, today) =>
    decideReverseSale(input, reverseSaleState(rows, input), actor, today),
  )
  const save = async () => {
    const saved = await order.save({ saleId: sale.saleId, entryId: ids.entry, reversedOn, reason }, ids.command)
    if (saved !== undefined) onClose()
  }
  return (
    <Dialog
      open
      keepOnOutsideTap
      onClose={onClose}
      title={t('take-back')}
      actions={
        <>
          <Button variant="danger" block loading={order.busy} onClick={() => void save()}>
            {t('take-back')}
          </Button>
          <Button variant="tertiary" block onClick={onClose}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        <CadreTrouble
          trouble={order.trouble}
          onSaveAnyway={() => void save()}
          onClose={order.clear}
          idOf={() => 'reason'}
        />
        <Text>{t('take-back-lead')}</Text>
        <TextInput
          name="reason"
          label={t('reason')}
          hint={t('reason-hint')}
          autoComplete="off"
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
            order.clear()
          }}
          error={order.trouble?.kind === 'refused' ? order.trouble.message : undefined}
        />
      </Stack>
    </Dialog>
  )
}

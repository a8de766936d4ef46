import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { dateAnswerOf, readDateAnswer } from '@melati/ui/date-answer'
import { Dialog } from '@melati/ui/dialog.tsx'
import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../words.ts'
import type { ChangedUnit } from './change-unit.tsx'

type Input = ApiInputs['hierarchy']['closeUnit']['input']

/** Ends an empty unit; the server says what still stands in it. */
export function CloseUnit({ unit, onClose }: { unit: ChangedUnit; onClose: () => void }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const shared = useWords(adminWords)
  const { language } = useLanguage()
  const toast = useToast()
  const client = useApiClient()
  const [closedOn, setClosedOn] = useState(dateAnswerOf(useToday()))
  const order = useOrder((id, input: Input) => client.hierarchy.closeUnit.mutate({ id, input }))
  const day = readDateAnswer(closedOn)
  const close = async () => {
    if (day === undefined || (await order.send({ unitId: unit.unitId, closedOn: day })) === undefined) return
    toast({ message: t('closed', { unit: unit.title }) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('close')}
      actions={
        <>
          <Button variant="danger" loading={order.busy} onClick={() => void close()}>
            {t('close')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        <OrderProblem problem={order.problem} />
        {day !== undefined && <Text>{t('close-ask', { unit: unit.title, day: formatDay(day, language) })}</Text>}
        <DateFields
          name="closedOn"
          label={t('closed-on')}
          value={closedOn}
          onChange={setClosedOn}
          error={day === undefined ? shared('date-wrong') : order.at('closedOn')}
        />
      </Stack>
    </Dialog>
  )
}

import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { dateAnswerOf, readDateAnswer } from '@melati/ui/date-answer'
import { Dialog } from '@melati/ui/dialog.tsx'
import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../words.ts'
import type { Seat } from './seats.tsx'

type Input = ApiInputs['boards']['endSeat']['input']

export function EndSeat({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const shared = useWords(adminWords)
  const { language } = useLanguage()
  const toast = useToast()
  const client = useApiClient()
  const [on, setOn] = useState(dateAnswerOf(useToday()))
  const [reason, setReason] = useState('')
  const order = useOrder((id, input: Input) => client.boards.endSeat.mutate({ id, input }))
  const day = readDateAnswer(on)
  const end = async () => {
    if (day === undefined || (await order.send({ seatId: seat.seatId, endedOn: day, reason })) === undefined) return
    toast({ message: t('ended', { name: seat.personName, day: formatDay(day, language) }) })
    onClose()
  }
  return (
    <Dialog
      open
      keepOnOutsideTap
      onClose={onClose}
      title={`${t('end')}: ${seat.personName}`}
      actions={
        <>
          <Button variant="danger" loading={order.busy} onClick={() => void end()}>
            {t('end')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        <OrderProblem problem={order.problem} />
        <DateFields
          name="endedOn"
          label={t('end-on')}
          value={on}
          onChange={setOn}
          error={day === undefined ? shared('date-wrong') : order.at('endedOn')}
        />
        <TextInput
          name="reason"
          label={t('end-reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={order.at('reason')}
        />
      </Stack>
    </Dialog>
  )
}

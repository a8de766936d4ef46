import { commonWords } from '@melati/ui/common-words'
import { dateAnswerOf, noDate } from '@melati/ui/date-answer'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useApiClient } from '../../admin-api.ts'
import { useChange } from '../../admin-change.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import { readTerms, type SeatTerms } from './appointment.ts'
import { SeatTermsFields } from './seat-terms.tsx'
import { useSeatRows } from './seat-rows.ts'
import type { Seat } from './seats.tsx'

const answerOf = (day: string | null) => (day === null ? noDate : dateAnswerOf(day))

/** Puts right what was written down wrongly; who it is and in which position stays. */
export function CorrectSeat({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const toast = useToast()
  const client = useApiClient()
  const [form, setForm] = useState<SeatTerms>({
    title: seat.title,
    acting: seat.acting,
    skNumber: seat.sk?.number ?? '',
    skDate: answerOf(seat.sk?.date ?? null),
    from: dateAnswerOf(seat.from),
    to: answerOf(seat.to),
  })
  const [asked, setAsked] = useState(false)
  const [before] = useState({ title: seat.title, acting: seat.acting, sk: seat.sk, from: seat.from, to: seat.to })
  const rowsOf = useSeatRows()
  const order = useChange(client.boards.correct.mutate)
  const save = async () => {
    setAsked(true)
    const terms = readTerms(form)
    if (terms === undefined) return
    const title = form.title === '' ? t(`kind-${seat.kind}`) : form.title
    if ((await order.send({ seatId: seat.seatId, title, ...terms }, before)) === undefined) return
    toast({ message: t('corrected') })
    onClose()
  }
  return (
    <OrderDialog
      title={`${t('correct')}: ${seat.personName}`}
      action={common('save')}
      order={order}
      meanwhile={order.now && rowsOf(before, order.now)}
      onSubmit={save}
      onClose={onClose}
    >
      <SeatTermsFields form={form} set={(values) => setForm({ ...form, ...values })} asked={asked} errorAt={order.at} />
    </OrderDialog>
  )
}

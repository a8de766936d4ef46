import { UnitId } from '@melati/domain/ids'
import type { UnitKind } from '@melati/domain/units'
import { Button } from '@melati/ui/button.tsx'
import { Card } from '@melati/ui/card.tsx'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { dateAnswerOf, readDateAnswer } from '@melati/ui/date-answer'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { expandNames } from '../rules.ts'
import { words } from './words.ts'

interface Names {
  readonly names: readonly string[]
  readonly since: string
}

/** "RW 01..12": a dozen units in one order. */
export function AddUnits({ parentId, kind, label }: { parentId: UnitId; kind: UnitKind; label: string }) {
  const t = useWords(words)
  const client = useApiClient()
  const today = useToday()
  const [text, setText] = useState('')
  const [since, setSince] = useState(dateAnswerOf(today))
  const order = useOrder((id, { names, since: from }: Names) => {
    const units = names.map((name) => ({ unitId: UnitId.parse(crypto.randomUUID()), name }))
    return client.hierarchy.addUnits.mutate({ id, input: { parentId, kind, since: from, units } as never })
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const names = expandNames(text)
    const answer = await order.send({ names: Array.isArray(names) ? names : [text], since: readDateAnswer(since) ?? today })
    if (answer !== undefined) setText('')
  }
  return (
    <Card as="section">
      <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-form flex-col gap-4">
        <Heading level={2}>{t('add', { kind: label })}</Heading>
        <OrderProblem problem={order.problem} />
        <TextInput
          name="names"
          label={t('names')}
          hint={t('namesHint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <DateFields name="since" label={t('since')} value={since} onChange={setSince} />
        <Button type="submit" loading={order.busy}>
          {t('save')}
        </Button>
      </form>
    </Card>
  )
}

import { UnitId } from '@melati/domain/ids'
import type { UnitKind } from '@melati/domain/units'
import { Button } from '@melati/ui/button.tsx'
import { Card } from '@melati/ui/card.tsx'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { dateAnswerOf, readDateAnswer } from '@melati/ui/date-answer'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { type FormEvent, useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { problemOf } from '../../admin-problem.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { adminWords } from '../../admin-words.ts'
import { expandNames } from '../rules.ts'
import { words as areaWords } from '../words.ts'
import { words } from './words.ts'

type Input = ApiInputs['hierarchy']['addUnits']['input']

/** "RW 01..12": a dozen units in one order, all or none. */
export function AddUnits({ parentId, kind, label }: { parentId: UnitId; kind: UnitKind; label: string }) {
  const t = useWords(words)
  const area = useWords(areaWords)
  const shared = useWords(adminWords)
  const { language } = useLanguage()
  const toast = useToast()
  const client = useApiClient()
  const [text, setText] = useState('')
  const [since, setSince] = useState(dateAnswerOf(useToday()))
  const [wrong, setWrong] = useState<{ names?: string; since?: string }>({})
  const order = useOrder((id, input: Input) => client.hierarchy.addUnits.mutate({ id, input }))
  const expanded = expandNames(text)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const day = readDateAnswer(since)
    setWrong({
      ...(expanded.ok ? {} : { names: problemOf(expanded, language).message }),
      ...(day === undefined ? { since: shared('date-wrong') } : {}),
    })
    if (!expanded.ok || day === undefined) return
    const units = expanded.value.map((name) => ({ unitId: UnitId.parse(crypto.randomUUID()), name }))
    if ((await order.send({ parentId, kind, since: day, units })) === undefined) return
    setText('')
    toast({ message: area('added', { count: units.length }) })
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
          error={wrong.names ?? order.at('name')}
        />
        {expanded.ok && expanded.value.length > 1 && (
          <Text size="meta" tone="muted">
            {area('names-preview', { count: expanded.value.length })}: {expanded.value.slice(0, 3).join(', ')}…
          </Text>
        )}
        <DateFields
          name="since"
          label={t('since')}
          value={since}
          onChange={setSince}
          error={wrong.since ?? order.at('since')}
        />
        <Button type="submit" loading={order.busy}>
          {t('save')}
        </Button>
      </form>
    </Card>
  )
}

import { parentKind } from '@melati/domain/hierarchy/levels'
import { UnitId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { dateAnswerOf, readDateAnswer } from '@melati/ui/date-answer'
import { Dialog } from '@melati/ui/dialog.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useCity, useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { type UnitChoice, UnitCombobox } from '../../admin-unit-combobox.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../words.ts'
import type { ChangedUnit } from './change-unit.tsx'

type Input = ApiInputs['hierarchy']['moveUnit']['input']

/** From a day on it stands elsewhere, with all that is in it. */
export function MoveUnit({ unit, onClose }: { unit: ChangedUnit; onClose: () => void }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const shared = useWords(adminWords)
  const toast = useToast()
  const client = useApiClient()
  const above = parentKind(useCity().settings.levels, unit.kind)
  const [parent, setParent] = useState<UnitChoice | null>(null)
  const [since, setSince] = useState(dateAnswerOf(useToday()))
  const [asked, setAsked] = useState(false)
  const order = useOrder((id, input: Input) => client.hierarchy.moveUnit.mutate({ id, input }))
  const day = readDateAnswer(since)
  const save = async () => {
    setAsked(true)
    if (parent === null || day === undefined) return
    const input = { unitId: unit.unitId, parentId: UnitId.parse(parent.unitId), since: day }
    if ((await order.send(input)) === undefined) return
    toast({ message: t('moved', { unit: unit.title, parent: parent.title }) })
    onClose()
  }
  const missing = asked && parent === null ? shared('fill-in') : undefined
  const badDay = asked && day === undefined ? shared('date-wrong') : undefined
  return (
    <Dialog
      open
      width="wide"
      keepOnOutsideTap
      onClose={onClose}
      title={`${t('move')}: ${unit.title}`}
      actions={
        <>
          <Button loading={order.busy} onClick={() => void save()}>
            {t('move')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        <OrderProblem problem={order.problem} />
        <Text tone="muted">{t('move-note')}</Text>
        <UnitCombobox
          name="parentId"
          label={t('move-to')}
          value={parent}
          onChange={setParent}
          error={missing ?? order.at('parentId')}
          {...(above === undefined ? {} : { kinds: [above] })}
        />
        <DateFields
          name="since"
          label={t('move-since')}
          value={since}
          onChange={setSince}
          error={badDay ?? order.at('since')}
        />
      </Stack>
    </Dialog>
  )
}

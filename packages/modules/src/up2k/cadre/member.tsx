import { decideLeaveGroup, LeaveGroup } from '@melati/domain/up2k/leave-group'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { useState } from 'react'
import { useCadreArea, useToday } from '../../cadre-area.ts'
import { onToday, readDay } from '../../cadre-day.ts'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { CadreQuestion } from '../../cadre-question.tsx'
import { newCommandId, useOrder } from '../../cadre-save.ts'
import { cadreWords } from '../cadre-words.ts'
import { leaveGroupState } from '../phone-state.ts'
import type { GroupMemberRow, GroupRow } from '../rows.ts'
import { words } from '../words.ts'
import { useProblems } from './field-problems.ts'
import { FormProblems } from './form-problems.tsx'
import { GroupMissing } from './group-missing.tsx'
import { groupHref, savedHref } from './hrefs.ts'
import { refusedBy } from './read-order.ts'
import { useGroup } from './use-group.ts'

export default function Member() {
  const t = useWords(cadreWords)
  const { personId } = useCadrePlace().params
  const { group, reading } = useGroup()
  if (group === undefined) return <GroupMissing reading={reading} />
  const member = group.members.find((one) => one.personId === personId)
  if (member !== undefined) return <MemberPage group={group} member={member} />
  return (
    <CadrePage backHref={groupHref(group.groupId)}>
      <Stack space="gap">
        <Heading level={1}>{group.name}</Heading>
        <EmptyState
          kind="not-found"
          title={t('no-member')}
          action={<ButtonLink href={groupHref(group.groupId)}>{t('see-group')}</ButtonLink>}
        />
      </Stack>
    </CadrePage>
  )
}

/** A member of a group, and the day she left it. */
function MemberPage({ group, member }: { group: GroupRow; member: GroupMemberRow }) {
  const t = useWords(cadreWords)
  const named = useWords(words)
  const { language } = useCadreArea()
  const { go } = useCadrePlace()
  const today = useToday()
  const [leftOn, setLeftOn] = useState(onToday)
  const [commandId] = useState(newCommandId)
  const order = useOrder('up2k.leaveGroup', (input, rows, actor, day) =>
    decideLeaveGroup(input, leaveGroupState(rows, input), actor, day),
  )
  const { problems, at, say, clear } = useProblems(order.trouble)
  const { groupId } = group
  const { personId, name, office, since } = member
  const save = async (anyway: boolean) => {
    const read = LeaveGroup.safeParse({ groupId, personId, leftOn: readDay(leftOn, today) ?? '' })
    if (!read.success) return say(refusedBy(read.error.issues))
    clear()
    const item = await order.save(read.data, commandId, { anyway })
    if (item !== undefined) go(savedHref(item.id), { replace: true })
  }
  return (
    <CadreQuestion
      backHref={groupHref(groupId)}
      title={t('leave-question', { name })}
      lead={t('leave-lead')}
      problems={<FormProblems problems={problems} order={order} onSaveAnyway={() => void save(true)} />}
      onSubmit={() => void save(false)}
      submitLabel={t('leave')}
      busy={order.busy}
    >
      <Card>
        <SummaryList
          rows={[
            { term: t('group'), value: group.name },
            { term: t('office'), value: named(`office-${office}`) },
            { term: t('joined-on'), value: formatDay(since, language) },
          ]}
        />
      </Card>
      <DayQuestion
        name="leftOn"
        label={t('left-on')}
        value={leftOn}
        onChange={(next) => {
          setLeftOn(next)
          clear()
          order.clear()
        }}
        error={at('leftOn')}
      />
    </CadreQuestion>
  )
}

import { MembershipId, type PersonId } from '@melati/domain/ids'
import { refuse } from '@melati/domain/refusal'
import { type GroupOffice, groupOffices } from '@melati/domain/up2k/group'
import { decideJoinGroup, JoinGroup } from '@melati/domain/up2k/join-group'
import { Card } from '@melati/ui/card.tsx'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { commonWords } from '@melati/ui/common-words'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { useState } from 'react'
import { useToday } from '../../cadre-area.ts'
import { onToday, readDay } from '../../cadre-day.ts'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { CadreQuestion } from '../../cadre-question.tsx'
import { newCommandId, useOrder } from '../../cadre-save.ts'
import { cadreWords } from '../cadre-words.ts'
import { joinGroupState } from '../phone-state.ts'
import type { GroupRow } from '../rows.ts'
import { words } from '../words.ts'
import { useProblems } from './field-problems.ts'
import { FormProblems } from './form-problems.tsx'
import { GroupMissing } from './group-missing.tsx'
import { groupHref, savedHref } from './hrefs.ts'
import { NoResidents, PersonChoice } from './person-choice.tsx'
import { refusedBy } from './read-order.ts'
import { useGroup } from './use-group.ts'
import { useResidents } from './use-residents.ts'

export default function Join() {
  const { group, reading } = useGroup()
  return group === undefined ? <GroupMissing reading={reading} /> : <JoinForm key={group.groupId} group={group} />
}

/** Takes a resident into a group: who, then as what and since when. */
function JoinForm({ group }: { group: GroupRow }) {
  const t = useWords(cadreWords)
  const common = useWords(commonWords)
  const named = useWords(words)
  const { go } = useCadrePlace()
  const today = useToday()
  const residents = useResidents()
  const [step, setStep] = useState<'who' | 'as'>('who')
  const [personId, setPersonId] = useState<PersonId | null>(null)
  const [office, setOffice] = useState<GroupOffice>('anggota')
  const [since, setSince] = useState(onToday)
  const [ids] = useState(() => ({ command: newCommandId(), membership: MembershipId.parse(crypto.randomUUID()) }))
  const order = useOrder('up2k.joinGroup', (input, rows, actor, day) =>
    decideJoinGroup(input, joinGroupState(rows, input), actor, day),
  )
  const { problems, at, say, clear } = useProblems(order.trouble, { 'personId text-empty': t('choose-first') })
  const { groupId, members } = group
  const outside = residents?.filter((one) => !members.some((member) => member.personId === one.personId))
  const free = groupOffices.filter((one) => one === 'anggota' || !members.some((member) => member.office === one))
  const changed = () => {
    clear()
    order.clear()
  }
  const save = async () => {
    const typed = { groupId, membershipId: ids.membership, personId, office, since: readDay(since, today) ?? '' }
    const read = JoinGroup.safeParse(typed)
    if (!read.success) return say(refusedBy(read.error.issues))
    clear()
    const item = await order.save(read.data, ids.command)
    if (item !== undefined) go(savedHref(item.id), { replace: true })
  }
  const goOn = () => (personId === null ? say([refuse('text-empty', { field: 'personId' })]) : setStep('as'))
  if (outside === undefined || residents === undefined || (outside.length === 0 && step === 'who')) {
    return (
      <CadrePage backHref={groupHref(groupId)}>
        <Stack space="gap">
          <Heading level={1}>{t('who-joins')}</Heading>
          {outside === undefined || residents === undefined ? (
            <Skeleton lines={6} />
          ) : residents.length === 0 ? (
            <NoResidents />
          ) : (
            <EmptyState kind="done" title={t('all-joined')} />
          )}
        </Stack>
      </CadrePage>
    )
  }
  return (
    <CadreQuestion
      key={step}
      backHref={groupHref(groupId)}
      progress={{ step: step === 'who' ? 1 : 2, total: 2, topic: group.name }}
      title={t(step === 'who' ? 'who-joins' : 'joins-as')}
      problems={<FormProblems problems={problems} order={order} onSaveAnyway={() => void save()} />}
      onSubmit={() => (step === 'who' ? goOn() : void save())}
      {...(step === 'who' ? {} : { submitLabel: common('save') })}
      busy={order.busy}
    >
      {step === 'who' ? (
        <PersonChoice
          name="personId"
          label={t('resident')}
          residents={outside}
          value={personId}
          onChange={(chosen) => {
            setPersonId(chosen)
            changed()
          }}
          error={at('personId')}
        />
      ) : (
        <>
          <Card>
            <SummaryList
              rows={[
                {
                  term: t('resident'),
                  value: residents.find((one) => one.personId === personId)?.name ?? '—',
                  onChange: () => setStep('who'),
                },
              ]}
            />
          </Card>
          <ChoiceCards
            name="office"
            label={t('office')}
            choices={free.toReversed().map((one) => ({ value: one, label: named(`office-${one}`) }))}
            value={office}
            onChange={(chosen) => {
              setOffice(chosen)
              changed()
            }}
            error={at('office')}
          />
          <DayQuestion
            name="since"
            label={t('joined-on')}
            value={since}
            onChange={(chosen) => {
              setSince(chosen)
              changed()
            }}
            error={at('since')}
          />
        </>
      )}
    </CadreQuestion>
  )
}

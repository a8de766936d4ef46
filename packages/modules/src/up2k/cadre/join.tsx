import { MembershipId, type PersonId } from '@melati/domain/ids'
import { type GroupOffice, groupOffices } from '@melati/domain/up2k/group'
import { decideJoinGroup, JoinGroup } from '@melati/domain/up2k/join-group'
import { Button } from '@melati/ui/button.tsx'
import { Card } from '@melati/ui/card.tsx'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { commonWords } from '@melati/ui/common-words'
import { dateAnswerOf, readDateAnswer } from '@melati/ui/date-answer'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { QuestionProgress } from '@melati/ui/question-progress.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { useState } from 'react'
import { useToday } from '../../cadre-area.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { newCommandId, useOrder } from '../../cadre-save.ts'
import { cadreWords } from '../cadre-words.ts'
import { joinGroupState } from '../phone-state.ts'
import type { GroupRow } from '../rows.ts'
import { words } from '../words.ts'
import { DayField } from './day-field.tsx'
import { useProblems } from './field-problems.ts'
import { GroupMissing } from './group-missing.tsx'
import { groupHref, savedHref } from './hrefs.ts'
import { OrderTrouble } from './order-trouble.tsx'
import { PersonChoice } from './person-choice.tsx'
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
  const [since, setSince] = useState(dateAnswerOf(today))
  const [ids] = useState(() => ({ command: newCommandId(), membership: MembershipId.parse(crypto.randomUUID()) }))
  const order = useOrder('up2k.joinGroup', (input, rows, actor, day) =>
    decideJoinGroup(input, joinGroupState(rows, input), actor, day),
  )
  const { problems, at, say, clear } = useProblems(order.trouble)
  const { groupId, members } = group
  const outside = residents?.filter((one) => !members.some((member) => member.personId === one.personId))
  const free = groupOffices.filter((one) => one === 'anggota' || !members.some((member) => member.office === one))
  const forget = () => {
    clear()
    order.clear()
  }
  const save = async () => {
    const typed = { groupId, membershipId: ids.membership, personId, office, since: readDateAnswer(since) ?? '' }
    const read = JoinGroup.safeParse(typed)
    if (!read.success) return say(refusedBy(read.error.issues))
    clear()
    const item = await order.save(read.data, ids.command)
    if (item !== undefined) go(savedHref(item.id), { replace: true })
  }
  const name = residents?.find((one) => one.personId === personId)?.name ?? ''
  const nobody = outside?.length === 0
  return (
    <CadrePage
      backHref={groupHref(groupId)}
      {...(nobody
        ? {}
        : {
            action:
              step === 'who' ? (
                <Button
                  block
                  disabledReason={personId === null ? t('choose-first') : undefined}
                  onClick={() => {
                    setStep('as')
                    scrollTo(0, 0)
                  }}
                >
                  {common('next')}
                </Button>
              ) : (
                <Button block loading={order.busy} onClick={() => void save()}>
                  {common('save')}
                </Button>
              ),
          })}
    >
      <Stack space="loose">
        <QuestionProgress step={step === 'who' ? 1 : 2} total={2} topic={`${t('add-member')} · ${group.name}`} />
        <Heading level={1}>{t(step === 'who' ? 'who-joins' : 'joins-as')}</Heading>
        <ErrorSummary problems={problems} />
        <OrderTrouble trouble={order.trouble} onAnyway={() => void save()} />
        {outside === undefined && <Skeleton lines={6} />}
        {nobody && residents?.length !== 0 && <EmptyState kind="done" title={t('all-joined')} />}
        {outside !== undefined && step === 'who' && (!nobody || residents?.length === 0) && (
          <PersonChoice
            name="personId"
            label={t('resident')}
            residents={outside}
            value={personId}
            onChange={(chosen) => {
              setPersonId(chosen)
              forget()
            }}
            error={at('personId')}
          />
        )}
        {step === 'as' && (
          <>
            <Card>
              <SummaryList rows={[{ term: t('resident'), value: name, onChange: () => setStep('who') }]} />
            </Card>
            <ChoiceCards
              name="office"
              label={t('office')}
              choices={free.toReversed().map((one) => ({ value: one, label: named(`office-${one}`) }))}
              value={office}
              onChange={(chosen) => {
                setOffice(chosen)
                forget()
              }}
              error={at('office')}
            />
            <DayField
              name="since"
              label={t('joined-on')}
              value={since}
              onChange={(chosen) => {
                setSince(chosen)
                forget()
              }}
              error={at('since')}
            />
          </>
        )}
      </Stack>
    </CadrePage>
  )
}

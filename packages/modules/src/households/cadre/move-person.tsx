import { decideMovePerson } from '@melati/domain/households/move-person'
import { Relation } from '@melati/domain/households/relation'
import { FamilyId } from '@melati/domain/ids'
import { sentenceOf } from '@melati/domain/refusal'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import * as z from 'zod/mini'
import { useToday } from '../../cadre-area.ts'
import { DayAnswer, onToday, readDay } from '../../cadre-day.ts'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { CadrePage } from '../../cadre-page.tsx'
import { words } from '../cadre-words.ts'
import { movePersonState } from '../phone-state.ts'
import { ActionQuestion, refusalAt } from './action-question.tsx'
import { NotHere } from './not-here.tsx'
import { RelationSelect } from './relation-select.tsx'
import { useAction } from './use-action.ts'
import { useResident } from './use-household.ts'
import { useProblems } from './use-problems.ts'
import { headOf, headOfFamily, useHouseholds } from './use-households.ts'

const Answers = z.object({ familyId: z.nullable(FamilyId), relation: z.nullable(Relation), since: DayAnswer })

/** To a family of another household in her area; whoever is that family's head stays it. */
export default function MovePerson() {
  const t = useWords(words)
  const today = useToday()
  const resident = useResident()
  const households = useHouseholds()
  const { said, errorOf, passes } = useProblems()
  const action = useAction('households.movePerson', resident?.member.personId ?? '', {
    schema: Answers,
    initial: () => ({ familyId: null, relation: null, since: onToday }),
    decide: (input, rows, actor, day) => decideMovePerson(input, movePersonState(rows, input), actor, day),
  })
  if (!resident || !action.answers || !households) return <NotHere found={resident ? undefined : resident} />
  const { row, member } = resident
  const { answers, change, trouble } = action
  const { familyId, relation } = answers
  const backHref = `/warga/${row.householdId}/orang/${member.personId}`
  const families = households.all
    .filter(({ householdId }) => householdId !== row.householdId)
    .flatMap((home) => home.families.map((family) => ({ home, family, head: headOf(home) })))
    .toSorted((a, b) => (a.head?.name ?? '').localeCompare(b.head?.name ?? '', 'id'))
  if (families.length === 0)
    return (
      <CadrePage backHref={backHref}>
        <EmptyState kind="none" title={t('moveNone')} />
      </CadrePage>
    )
  const target = families.find(({ family }) => family.familyId === familyId)
  const since = readDay(answers.since, today)
  const save = (anyway: boolean) => {
    const problems = [
      ...(target === undefined ? [{ field: 'familyId', sentence: words.moveToMissing }] : []),
      ...(relation === null ? [{ field: 'relation', sentence: words.relationMissing }] : []),
      ...(since === undefined ? [{ field: 'since', sentence: sentenceOf('not-a-day') }] : []),
    ]
    if (!passes(problems) || !target || relation === null || since === undefined) return
    const { householdId } = target.home
    const input = { personId: member.personId, householdId, familyId: target.family.familyId, relation, since }
    void action.save(input, { anyway })
  }
  return (
    <ActionQuestion
      backHref={backHref}
      title={t('moveTitle', { name: member.name })}
      {...{ said, action }}
      onSave={save}
    >
      <Select
        name="familyId"
        label={t('moveTo')}
        error={errorOf('familyId') ?? refusalAt(trouble, 'familyId')}
        value={familyId ?? ''}
        onChange={(event) => {
          const chosen = FamilyId.safeParse(event.target.value)
          change({ ...answers, familyId: chosen.success ? chosen.data : null })
        }}
        options={families.map(({ home, family, head }) => ({
          value: family.familyId,
          label: `${headOfFamily(family)?.name ?? head?.name ?? t('noHead')} · ${home.address}`,
        }))}
      />
      <RelationSelect
        value={relation}
        headSex={target ? (headOfFamily(target.family)?.sex ?? null) : null}
        error={errorOf('relation') ?? refusalAt(trouble, 'relation')}
        onChange={(chosen) => change({ ...answers, relation: chosen })}
      />
      <DayQuestion
        name="since"
        label={t('moveWhen')}
        error={errorOf('since') ?? refusalAt(trouble, 'since')}
        value={answers.since}
        onChange={(day) => change({ ...answers, since: day })}
      />
    </ActionQuestion>
  )
}

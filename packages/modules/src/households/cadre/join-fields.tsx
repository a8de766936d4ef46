import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../cadre-words.ts'
import type { HouseholdRow } from '../rows.ts'
import { familyOf, foundsFamily, type JoinAnswers } from './join-answers.ts'
import { KkField } from './nik-field.tsx'
import { related } from './person-answers.ts'
import { RelationChoice } from './relation-choice.tsx'

export interface JoinFieldsProps {
  readonly row: HouseholdRow
  readonly answers: JoinAnswers
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (part: Partial<JoinAnswers>) => void
}

/** Which family, and as what; or a new family with its own card. */
export function JoinFields({ row, answers, errorOf, onChange }: JoinFieldsProps) {
  const t = useWords(words)
  const familyId = familyOf(answers, row)
  const family = row.families.find((each) => each.familyId === familyId)
  const head = family?.members.find(({ relation }) => relation === 'kepala-keluarga')
  return (
    <>
      <ChoiceCards
        name="familyId"
        label={t('whichFamily')}
        error={errorOf('familyId')}
        value={familyId}
        onChange={(chosen) => onChange({ familyId: chosen })}
        choices={[
          ...row.families.map((each, at) => ({
            value: each.familyId,
            label:
              each.members.find(({ relation }) => relation === 'kepala-keluarga')?.name ??
              t('familyNth', { n: at + 1 }),
          })),
          { value: answers.newFamilyId, label: t('newFamily'), hint: t('newFamilyHint') },
        ]}
      />
      {foundsFamily(answers, row) ? (
        <KkField value={answers.kk} error={errorOf('kk')} onChange={(kk) => onChange({ kk })} />
      ) : (
        <RelationChoice
          value={answers.person.relation}
          headSex={head?.sex ?? null}
          error={errorOf('relation')}
          onChange={(relation) => onChange({ person: related(answers.person, relation) })}
        />
      )}
    </>
  )
}

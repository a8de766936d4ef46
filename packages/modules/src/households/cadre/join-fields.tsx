import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../cadre-words.ts'
import type { HouseholdRow } from '../rows.ts'
import { familyOf, foundsFamily, type JoinAnswers } from './join-answers.ts'
import { KkField } from './nik-field.tsx'
import { related } from './person-answers.ts'
import { RelationSelect } from './relation-select.tsx'
import { headOfFamily } from './use-households.ts'

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
  const head = family && headOfFamily(family)
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
            label: headOfFamily(each)?.name ?? t('familyNth', { n: at + 1 }),
          })),
          { value: answers.newFamilyId, label: t('newFamily'), hint: t('newFamilyHint') },
        ]}
      />
      {foundsFamily(answers, row) ? (
        <KkField value={answers.kk} error={errorOf('kk')} onChange={(kk) => onChange({ kk })} />
      ) : (
        <RelationSelect
          value={answers.person.relation}
          headSex={head?.sex ?? null}
          error={errorOf('relation')}
          onChange={(relation) =>
            onChange({
              person: relation === null ? { ...answers.person, relation } : related(answers.person, relation),
            })
          }
        />
      )}
    </>
  )
}

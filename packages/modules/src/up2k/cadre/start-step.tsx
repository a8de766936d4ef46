import { type GroupOffice, groupLevels } from '@melati/domain/up2k/group'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import type { AreaUnit } from '../../cadre-area.ts'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { cadreWords } from '../cadre-words.ts'
import { words } from '../words.ts'
import { PersonChoice } from './person-choice.tsx'
import type { Resident } from './residents.ts'
import { kindsIn, placesFor, type StartAnswers, type Step, withMembers, withOfficer } from './start-answers.ts'

export interface StartStepProps {
  step: Exclude<Step, 'periksa'>
  answers: StartAnswers
  onChange: (next: StartAnswers) => void
  newId: () => string
  units: readonly AreaUnit[]
  residents: readonly Resident[]
  at: (field: string) => string | undefined
  /** What was refused on this page. */
  problem: string | undefined
}

export const questions = {
  jenis: 'kind-question',
  nama: 'name-question',
  tempat: 'place-question',
  tingkat: 'level-question',
  sejak: 'since-question',
  anggota: 'members-question',
  pengurus: 'officers-question',
  periksa: 'check',
} as const satisfies Record<Step, keyof typeof cadreWords>

const offices = ['ketua', 'sekretaris', 'bendahara'] as const satisfies readonly GroupOffice[]

/** One question about a new group. */
export function StartStep(props: StartStepProps) {
  const { step, answers, onChange, newId, units, residents, at, problem } = props
  const t = useWords(cadreWords)
  const named = useWords(words)
  const set = (more: Partial<StartAnswers>) => onChange({ ...answers, ...more })
  switch (step) {
    case 'jenis':
      return (
        <ChoiceCards
          name="kind"
          label={t('kind')}
          choices={kindsIn(units).map((kind) => ({
            value: kind,
            label: named(`kind-${kind}`),
            hint: t(`${kind}-hint`),
          }))}
          value={answers.kind}
          onChange={(kind) => set({ kind })}
          error={at('kind')}
        />
      )
    case 'nama':
      return (
        <TextInput
          name="name"
          label={t('group-name')}
          hint={t('name-hint')}
          autoComplete="off"
          autoCapitalize="words"
          value={answers.name}
          onChange={(event) => set({ name: event.target.value })}
          error={at('name')}
        />
      )
    case 'tempat':
      return (
        <ChoiceCards
          name="unitId"
          label={t('place')}
          choices={placesFor(answers.kind ?? 'poklak', units).map(({ unitId, name, parentName }) => ({
            value: unitId,
            label: name,
            ...(parentName === null ? {} : { hint: parentName }),
          }))}
          value={answers.unitId}
          onChange={(unitId) => set({ unitId })}
          error={at('unitId')}
        />
      )
    case 'tingkat':
      return (
        <ChoiceCards
          name="level"
          label={t('level')}
          hint={t('level-hint')}
          choices={groupLevels.map((level) => ({ value: level, label: named(`level-${level}`) }))}
          value={answers.level}
          onChange={(level) => set({ level })}
          error={at('level')}
        />
      )
    case 'sejak':
      return (
        <DayQuestion
          name="since"
          label={t('started')}
          value={answers.since}
          onChange={(since) => set({ since })}
          error={at('since')}
        />
      )
    case 'anggota':
      return (
        <PersonChoice
          multiple
          name="members"
          label={t('chosen-n', { n: answers.members.length })}
          residents={residents}
          value={answers.members.map(({ personId }) => personId)}
          onChange={(chosen) => onChange(withMembers(answers, chosen, newId))}
          error={problem}
        />
      )
    case 'pengurus':
      return (
        <Stack space="loose">
          {offices.map((office) => (
            <Select
              key={office}
              name={office}
              label={named(`office-${office}`)}
              placeholder={t('not-yet')}
              options={answers.members.map(({ personId }) => ({ value: personId, label: nameOf(residents, personId) }))}
              value={answers.officers[office] ?? ''}
              onChange={(event) => {
                const chosen = answers.members.find(({ personId }) => personId === event.target.value)
                set({ officers: withOfficer(answers.officers, office, chosen?.personId ?? null) })
              }}
              error={office === 'ketua' ? problem : undefined}
            />
          ))}
        </Stack>
      )
  }
}

export const nameOf = (residents: readonly Resident[], personId: string): string =>
  residents.find((one) => one.personId === personId)?.name ?? '—'

import { type GroupOffice, groupLevels } from '@melati/domain/up2k/group'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import type { AreaUnit } from '../../cadre-area.ts'
import { cadreWords } from '../cadre-words.ts'
import { words } from '../words.ts'
import { DayField } from './day-field.tsx'
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
  minMembers: number
  at: (field: string) => string | undefined
  /** What was refused on this page. */
  problem: string | undefined
}

const offices = ['ketua', 'sekretaris', 'bendahara'] as const satisfies readonly GroupOffice[]

/** One question about a new group. */
export function StartStep(props: StartStepProps) {
  const { step, answers, onChange, newId, units, residents, minMembers, at, problem } = props
  const t = useWords(cadreWords)
  const named = useWords(words)
  const set = (more: Partial<StartAnswers>) => onChange({ ...answers, ...more })
  switch (step) {
    case 'jenis':
      return (
        <ChoiceCards
          name="kind"
          asHeading
          label={t('kind-question')}
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
        <Stack>
          <Heading level={1}>{t('name-question')}</Heading>
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
        </Stack>
      )
    case 'tempat':
      return (
        <ChoiceCards
          name="unitId"
          asHeading
          label={t('place-question')}
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
        <Stack space="loose">
          <ChoiceCards
            name="level"
            asHeading
            label={t('level-question')}
            hint={t('level-hint')}
            choices={groupLevels.map((level) => ({ value: level, label: named(`level-${level}`) }))}
            value={answers.level}
            onChange={(level) => set({ level })}
            error={at('level')}
          />
          <DayField
            name="since"
            label={t('since-question')}
            value={answers.since}
            onChange={(since) => set({ since })}
            error={at('since')}
          />
        </Stack>
      )
    case 'anggota':
      return (
        <Stack>
          <Stack space="hair">
            <Heading level={1}>{t('members-question')}</Heading>
            <Text tone="muted">{t('members-least', { n: minMembers })}</Text>
          </Stack>
          <PersonChoice
            multiple
            name="members"
            label={t('chosen-n', { n: answers.members.length })}
            residents={residents}
            value={answers.members.map(({ personId }) => personId)}
            onChange={(chosen) => onChange(withMembers(answers, chosen, newId))}
            error={problem}
          />
        </Stack>
      )
    case 'pengurus':
      return (
        <Stack space="loose">
          <Stack space="hair">
            <Heading level={1}>{t('officers-question')}</Heading>
            <Text tone="muted">{t('officers-hint')}</Text>
          </Stack>
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

import type { UnitLabels } from '@melati/domain/hierarchy/labels'
import { levelPresets } from '@melati/domain/hierarchy/presets'
import type { UnitKind } from '@melati/domain/units'
import { FieldGroup } from '@melati/ui/field-group.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { words } from '../words.ts'

export interface Levels {
  readonly levels: readonly UnitKind[]
  readonly labels: UnitLabels
}

export interface LevelFieldsProps {
  readonly value: Levels
  readonly onChange: (value: Levels) => void
  /** The message for a field named by its path, such as 'labels.rw'. */
  readonly errorAt: (field: string) => string | undefined
}

/** The names of a city's levels in a row: 'RW › RT › Dasawisma'. */
export const ladder = ({ levels, labels }: Levels) => levels.map((kind) => labels[kind]).join(' › ')

const keyOf = (levels: readonly UnitKind[]) => levels.join(' ')

/** How a city is divided below the kelurahan, and what it calls its levels. */
export function LevelFields({ value, onChange, errorAt }: LevelFieldsProps) {
  const t = useWords(words)
  const { levels, labels } = value
  const structures = new Map([value, ...Object.values(levelPresets)].map((one) => [keyOf(one.levels), one.levels]))
  const setLabel = (kind: UnitKind, label: string) => onChange({ levels, labels: { ...labels, [kind]: label } })
  return (
    <>
      <Select
        name="levels"
        label={t('structure')}
        placeholder={null}
        value={keyOf(levels)}
        options={[...structures].map(([key, one]) => ({ value: key, label: ladder({ levels: one.slice(2), labels }) }))}
        onChange={(event) => onChange({ levels: structures.get(event.target.value) ?? levels, labels })}
        error={errorAt('levels')}
      />
      <FieldGroup name="labels" label={t('labels')} hint={t('labels-hint')}>
        {() => (
          <Grid>
            {levels.map((kind) => (
              <TextInput
                key={kind}
                name={`labels.${kind}`}
                label={standardOf(kind)}
                maxLength={40}
                value={labels[kind]}
                onChange={(event) => setLabel(kind, event.target.value)}
                error={errorAt(`labels.${kind}`)}
              />
            ))}
          </Grid>
        )}
      </FieldGroup>
    </>
  )
}

/** What a level is called where a city says nothing else. */
export const standardOf = (kind: UnitKind) => levelPresets['rw-rt'].labels[kind]

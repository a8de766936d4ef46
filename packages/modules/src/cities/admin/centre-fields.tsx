import { defaultSettings } from '@melati/domain/settings'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'
import type { SettingFieldsProps } from './rule-fields.tsx'
import { Whole } from './whole.tsx'

const { centres: standard } = defaultSettings
const needs = ['needsCoordinates', 'needsNib', 'dinasVerifies'] as const

/** What a centre of Sakasanwira needs here before the city decrees it. */
export function CentreFields({ value: { centres }, onChange, errorAt }: SettingFieldsProps) {
  const t = useWords(words)
  return (
    <>
      <Whole
        name="centres.maxPerKelurahan"
        label={t('centres-max')}
        unit={t('unit-centres')}
        bounds={[1, 10]}
        standard={standard.maxPerKelurahan}
        value={centres.maxPerKelurahan}
        onChange={(maxPerKelurahan) => onChange({ centres: { ...centres, maxPerKelurahan } })}
        error={errorAt('centres.maxPerKelurahan')}
      />
      <Whole
        name="centres.minUnits"
        label={t('centres-min-units')}
        unit={t('unit-units')}
        bounds={[1, 100]}
        standard={standard.minUnits}
        value={centres.minUnits}
        onChange={(minUnits) => onChange({ centres: { ...centres, minUnits } })}
        error={errorAt('centres.minUnits')}
      />
      <ChoiceCards
        multiple
        name="centres"
        label={t('centres-needs')}
        choices={needs.map((need) => ({
          value: need,
          label: t(`centres-${need}`),
          ...(standard[need] ? { hint: t('standard-on') } : {}),
        }))}
        value={needs.filter((need) => centres[need])}
        onChange={(chosen) =>
          onChange({
            centres: { ...centres, ...Object.fromEntries(needs.map((need) => [need, chosen.includes(need)])) },
          })
        }
        error={errorAt('centres')}
      />
    </>
  )
}

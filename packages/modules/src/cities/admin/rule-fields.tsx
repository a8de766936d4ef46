import { defaultSettings, type TenantSettings } from '@melati/domain/settings'
import { Cluster } from '@melati/ui/cluster.tsx'
import { FieldGroup } from '@melati/ui/field-group.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import type { ApiInputs } from '../../admin-api.ts'
import { words } from '../words.ts'
import { Whole } from './whole.tsx'

type Changes = ApiInputs['cities']['updateSettings']['input']

export interface SettingFieldsProps {
  readonly value: TenantSettings
  readonly onChange: (changes: Changes) => void
  readonly errorAt: (field: string) => string | undefined
}

/** Sizes and ages that cities set differently (handbook/pkk.md 9); their bounds are those of `TenantSettings`. */
export function RuleFields({ value, onChange, errorAt }: SettingFieldsProps) {
  const t = useWords(words)
  const { dasawismaMin, dasawismaMax, lansiaAge, readingPerDay, up2k } = value
  const wrong = (min: number, max: number) => (min > max ? t('range-wrong') : undefined)
  return (
    <>
      <FieldGroup
        name="houses"
        label={t('houses')}
        error={wrong(dasawismaMin, dasawismaMax) ?? errorAt('dasawismaMin') ?? errorAt('dasawismaMax')}
      >
        {() => (
          <Cluster space="loose">
            <Whole
              name="dasawismaMin"
              label={t('from')}
              unit={t('unit-houses')}
              bounds={[1, 100]}
              standard={defaultSettings.dasawismaMin}
              value={dasawismaMin}
              onChange={(n) => onChange({ dasawismaMin: n })}
            />
            <Whole
              name="dasawismaMax"
              label={t('to')}
              unit={t('unit-houses')}
              bounds={[1, 100]}
              standard={defaultSettings.dasawismaMax}
              value={dasawismaMax}
              onChange={(n) => onChange({ dasawismaMax: n })}
            />
          </Cluster>
        )}
      </FieldGroup>
      <Whole
        name="lansiaAge"
        label={t('lansia')}
        hint={t('lansia-note')}
        unit={t('unit-years')}
        bounds={[55, 75]}
        standard={defaultSettings.lansiaAge}
        value={lansiaAge}
        onChange={(n) => onChange({ lansiaAge: n })}
        error={errorAt('lansiaAge')}
      />
      <Whole
        name="readingPerDay"
        label={t('reading')}
        hint={t('reading-note')}
        unit={t('unit-homes')}
        bounds={[50, 10_000]}
        standard={defaultSettings.readingPerDay}
        value={readingPerDay}
        onChange={(n) => onChange({ readingPerDay: n })}
        error={errorAt('readingPerDay')}
      />
      <FieldGroup name="up2k" label={t('up2k')} error={wrong(up2k.minMembers, up2k.maxMembers) ?? errorAt('up2k')}>
        {() => (
          <Cluster space="loose">
            <Whole
              name="up2k.minMembers"
              label={t('from')}
              unit={t('unit-members')}
              bounds={[1, 100]}
              standard={defaultSettings.up2k.minMembers}
              value={up2k.minMembers}
              onChange={(n) => onChange({ up2k: { ...up2k, minMembers: n } })}
            />
            <Whole
              name="up2k.maxMembers"
              label={t('to')}
              unit={t('unit-members')}
              bounds={[1, 1_000]}
              standard={defaultSettings.up2k.maxMembers}
              value={up2k.maxMembers}
              onChange={(n) => onChange({ up2k: { ...up2k, maxMembers: n } })}
            />
          </Cluster>
        )}
      </FieldGroup>
    </>
  )
}

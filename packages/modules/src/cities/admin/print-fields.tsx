import { defaultSettings } from '@melati/domain/settings'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'
import type { SettingFieldsProps } from './rule-fields.tsx'

/** Which edition of the official forms is printed, and what stands where a level is not used. */
export function PrintFields({ value, onChange, errorAt }: SettingFieldsProps) {
  const t = useWords(words)
  return (
    <>
      <ChoiceCards
        name="formEdition"
        label={t('edition')}
        columns={2}
        choices={(['IX', 'X'] as const).map((edition) => ({
          value: edition,
          label: t('edition-of', { edition }),
          ...(edition === defaultSettings.formEdition ? { hint: t('standard-choice') } : {}),
        }))}
        value={value.formEdition}
        onChange={(formEdition) => onChange({ formEdition })}
        error={errorAt('formEdition')}
      />
      <ChoiceCards
        name="printUnusedLevels"
        label={t('unused')}
        choices={(['zero', 'dash', 'hide'] as const).map((how) => ({
          value: how,
          label: t(`unused-${how}`),
          ...(how === defaultSettings.printUnusedLevels ? { hint: t('standard-choice') } : {}),
        }))}
        value={value.printUnusedLevels}
        onChange={(printUnusedLevels) => onChange({ printUnusedLevels })}
        error={errorAt('printUnusedLevels')}
      />
    </>
  )
}

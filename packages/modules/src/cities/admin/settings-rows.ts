import { unitKinds } from '@melati/domain/units'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import type { City } from '../../admin-acting.ts'
import type { ApiInputs } from '../../admin-api.ts'
import { rowsChanged } from '../../admin-change.ts'
import { words } from '../words.ts'
import { ladder, standardOf } from './level-fields.tsx'

type Seen = NonNullable<ApiInputs['cities']['updateSettings']['seen']>

/** What of the settings reads otherwise than before, as lines of a summary. */
export function useSettingsRows({ settings, titles }: City) {
  const t = useWords(words)
  const { language } = useLanguage()
  const range = (label: string, end: 'from' | 'to') => `${label}: ${t(end)}`
  const yesNo = (is: boolean | undefined) => (is === undefined ? {} : { value: t(is ? 'yes' : 'no') })
  const unused = { zero: t('unused-zero'), dash: t('unused-dash'), hide: t('unused-hide') }
  return (before: Seen, now: Seen) =>
    rowsChanged([
      {
        term: t('structure'),
        was: before.levels,
        is: now.levels,
        value: ladder({ levels: now.levels?.slice(2) ?? [], labels: settings.labels }),
      },
      ...unitKinds.map((kind) => ({
        term: `${t('labels')}: ${standardOf(kind)}`,
        was: before.labels?.[kind],
        is: now.labels?.[kind],
      })),
      {
        term: t('languages'),
        was: before.languages,
        is: now.languages,
        value: (now.languages ?? []).map((one) => t(`language-${one}`)).join(', '),
      },
      {
        term: t('modules'),
        was: before.modules,
        is: now.modules,
        value: (now.modules ?? []).map((one) => titles[one]?.[language] ?? one).join(', ') || t('no-modules'),
      },
      { term: range(t('houses'), 'from'), was: before.dasawismaMin, is: now.dasawismaMin },
      { term: range(t('houses'), 'to'), was: before.dasawismaMax, is: now.dasawismaMax },
      { term: t('lansia'), was: before.lansiaAge, is: now.lansiaAge },
      { term: t('reading'), was: before.readingPerDay, is: now.readingPerDay },
      { term: range(t('up2k'), 'from'), was: before.up2k?.minMembers, is: now.up2k?.minMembers },
      { term: range(t('up2k'), 'to'), was: before.up2k?.maxMembers, is: now.up2k?.maxMembers },
      { term: t('edition'), was: before.formEdition, is: now.formEdition },
      {
        term: t('unused'),
        was: before.printUnusedLevels,
        is: now.printUnusedLevels,
        ...(now.printUnusedLevels ? { value: unused[now.printUnusedLevels] } : {}),
      },
      { term: t('centres-max'), was: before.centres?.maxPerKelurahan, is: now.centres?.maxPerKelurahan },
      { term: t('centres-min-units'), was: before.centres?.minUnits, is: now.centres?.minUnits },
      ...(['needsCoordinates', 'needsNib', 'dinasVerifies'] as const).map((need) => ({
        term: t(`centres-${need}`),
        was: before.centres?.[need],
        is: now.centres?.[need],
        ...yesNo(now.centres?.[need]),
      })),
      { term: t('calendar-due'), was: before.calendar?.dueDay, is: now.calendar?.dueDay },
      { term: t('calendar-close'), was: before.calendar?.closeDay, is: now.calendar?.closeDay },
      {
        term: t('dpo'),
        was: before.dpo,
        is: now.dpo,
        ...(now.dpo ? { value: [now.dpo.name, now.dpo.email, now.dpo.phone].filter(Boolean).join(' · ') } : {}),
      },
    ])
}

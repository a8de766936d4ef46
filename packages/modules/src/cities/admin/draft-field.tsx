import { TimeZone, zoneAbbreviation } from '@melati/domain/time-zone'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useApi } from '../../admin-api.ts'
import { words as cityWords } from '../words.ts'
import type { CityDraft, Part } from './city-draft.ts'
import { LanguageChoice } from './language-choice.tsx'
import { LevelFields } from './level-fields.tsx'
import { ModuleChoice, type ModuleTitles } from './module-choice.tsx'
import { words } from './words.ts'

export interface DraftFieldProps {
  readonly part: Part
  readonly draft: CityDraft
  readonly titles: ModuleTitles
  readonly onChange: (changes: Partial<CityDraft>) => void
  readonly errorAt: (field: string) => string | undefined
}

/** One part of the draft, opened to be changed. */
export function DraftField({ part, draft, titles, onChange, errorAt }: DraftFieldProps) {
  const t = useWords(words)
  const said = useWords(cityWords)
  switch (part) {
    case 'name':
      return (
        <TextInput
          name="city-name"
          label={t('cityName')}
          maxLength={100}
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
          error={errorAt('name')}
        />
      )
    case 'slug':
      return <SlugField slug={draft.slug} onChange={onChange} error={errorAt('slug')} />
    case 'levels':
      return <LevelFields value={draft} onChange={onChange} errorAt={errorAt} />
    case 'timeZone':
      return (
        <Select
          name="timeZone"
          label={said('time-zone')}
          placeholder={null}
          value={draft.timeZone}
          options={TimeZone.options.map((zone) => ({ value: zone, label: `${zoneAbbreviation[zone]} (${zone})` }))}
          onChange={(event) => onChange({ timeZone: TimeZone.parse(event.target.value) })}
          error={errorAt('timeZone')}
        />
      )
    case 'languages':
      return (
        <LanguageChoice
          value={draft.languages}
          onChange={(languages) => onChange({ languages })}
          error={errorAt('languages')}
        />
      )
    case 'modules':
      return (
        <ModuleChoice
          titles={titles}
          value={draft.modules}
          onChange={(chosen) => onChange({ modules: chosen })}
          error={errorAt('modules')}
        />
      )
  }
}

/** Says while it is typed whether the address can be had. */
function SlugField({
  slug,
  onChange,
  error,
}: {
  slug: string
  onChange: DraftFieldProps['onChange']
  error: string | undefined
}) {
  const t = useWords(words)
  const { language } = useLanguage()
  const api = useApi()
  const asked = useDeferredValue(slug)
  const found = useQuery(api.cities.checkSlug.queryOptions({ slug: asked }, { placeholderData: keepPreviousData })).data
  const bad = found !== undefined && !found.ok ? found.sentence[language] : undefined
  return (
    <TextInput
      name="slug"
      label={t('slug')}
      hint={found?.ok === true ? t('slugFree') : t('slugHint')}
      before="/"
      maxLength={40}
      width="medium"
      value={slug}
      onChange={(event) => onChange({ slug: event.target.value.toLowerCase() })}
      error={error ?? bad}
    />
  )
}

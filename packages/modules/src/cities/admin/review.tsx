import { zoneAbbreviation } from '@melati/domain/time-zone'
import { Card } from '@melati/ui/card.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useEffect, useState } from 'react'
import type { ApiOutputs } from '../../admin-api.ts'
import { words as cityWords } from '../words.ts'
import { type CityDraft, type Part, parts } from './city-draft.ts'
import { DraftField } from './draft-field.tsx'
import { ladder } from './level-fields.tsx'
import type { ModuleTitles } from './module-choice.tsx'
import { words } from './words.ts'

/** Where the focus goes when a part is opened: the field's id. */
const firstField: Readonly<Record<Part, string>> = {
  name: 'city-name',
  slug: 'slug',
  levels: 'levels',
  timeZone: 'timeZone',
  languages: 'languages',
  modules: 'modules',
}

export interface ReviewProps {
  readonly made: ApiOutputs['cities']['previewRegion']
  readonly draft: CityDraft
  readonly titles: ModuleTitles
  readonly onChange: (changes: Partial<CityDraft>) => void
  readonly errorAt: (field: string) => string | undefined
}

/** What pressing the button makes: every line has a standard that fits, and opens to be changed. */
export function Review({ made: { region, counts }, draft, titles, onChange, errorAt }: ReviewProps) {
  const t = useWords(words)
  const said = useWords(cityWords)
  const { language } = useLanguage()
  const [open, setOpen] = useState<readonly Part[]>([])
  const latest = open.at(-1)
  useEffect(() => {
    if (latest !== undefined) document.getElementById(firstField[latest])?.focus()
  }, [latest])
  const isOpen = (part: Part) => open.includes(part) || errorAt(part) !== undefined
  const lines: Readonly<Record<Part, { readonly term: string; readonly value: string }>> = {
    name: { term: t('cityName'), value: draft.name },
    slug: { term: t('slug'), value: `/${draft.slug}` },
    levels: { term: said('levels'), value: ladder(draft) },
    timeZone: { term: said('time-zone'), value: zoneAbbreviation[draft.timeZone] },
    languages: {
      term: said('languages'),
      value: draft.languages.map((one) => said(`language-${one}`)).join(', '),
    },
    modules: {
      term: said('modules'),
      value: draft.modules.map((one) => titles[one]?.[language] ?? one).join(', ') || said('no-modules'),
    },
  }
  return (
    <Card as="section" tone="sunken" labelledBy="review">
      <Heading level={2}>
        <span id="review">{t('review')}</span>
      </Heading>
      <Text size="meta" tone="muted">
        {t('reviewHint')}
      </Text>
      <SummaryList
        rows={[
          { term: t('code'), value: `${region.code} · ${region.province}` },
          { term: t('tree'), value: t('counts', counts) },
          ...parts
            .filter((part) => !isOpen(part))
            .map((part) => ({ ...lines[part], onChange: () => setOpen([...open, part]) })),
        ]}
      />
      {parts.some(isOpen) && (
        <Stack space="loose" className="pt-2">
          {parts.filter(isOpen).map((part) => (
            <DraftField key={part} {...{ part, draft, titles, onChange, errorAt }} />
          ))}
        </Stack>
      )}
    </Card>
  )
}

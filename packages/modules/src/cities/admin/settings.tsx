import type { TenantSettings } from '@melati/domain/settings'
import { zoneAbbreviation } from '@melati/domain/time-zone'
import { unitKinds } from '@melati/domain/units'
import { Button } from '@melati/ui/button.tsx'
import { Card } from '@melati/ui/card.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type City, useCity } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useChange } from '../../admin-change.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'
import { CalendarFields } from './calendar-fields.tsx'
import { CentreFields } from './centre-fields.tsx'
import { DpoFields } from './dpo-fields.tsx'
import { FixedRows } from './fixed-rows.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { LevelFields, type Levels } from './level-fields.tsx'
import { ModuleChoice } from './module-choice.tsx'
import { PrintFields } from './print-fields.tsx'
import { RuleFields } from './rule-fields.tsx'
import { useSettingsRows } from './settings-rows.ts'

type Changes = ApiInputs['cities']['updateSettings']['input']

/**
 * What the board of a city decides for it. Only what was changed is sent, so that two who change different things both
 * keep theirs; who changes the same thing second is shown first what the other has written.
 */
export default function SettingsPage() {
  const t = useWords(words)
  const common = useWords(commonWords)
  const toast = useToast()
  const client = useApiClient()
  const { language } = useLanguage()
  const city = useCity()
  const [changes, setChanges] = useState<Changes>({})
  // As the city read when the first of the changes was made.
  const [base, setBase] = useState(city)
  const rowsOf = useSettingsRows(city)
  const order = useChange(client.cities.updateSettings.mutate)
  const errorAt = (field: string) => (order.problem?.field === field ? order.problem.message : undefined)
  const isEmpty = Object.keys(changes).length === 0
  const before = seenOf(base, changes)
  const set = (more: Changes) => {
    if (isEmpty) setBase(city)
    setChanges({ ...changes, ...more })
  }
  const draft = draftOf(city, changes)
  const on = changes.modules ?? modulesOf(city)
  const hidden = modulesOf(city)
    .filter((module) => !on.includes(module))
    .map((module) => city.titles[module]?.[language] ?? module)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty) return toast({ message: t('not-changed') })
    if (draft.languages.length === 0 || (await order.send(changes, before)) === undefined) return
    setChanges({})
    toast({ message: t('saved') })
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack space="loose" className="max-w-form">
        <PageHeader title={t('settings')} lead={city.name} />
        <Card as="section" tone="sunken">
          <SummaryList
            rows={[
              { term: t('code'), value: city.code },
              { term: t('slug'), value: `/${city.slug}` },
              { term: t('time-zone'), value: `${zoneAbbreviation[city.timeZone]} (${city.timeZone})` },
            ]}
          />
          <Text size="meta" tone="muted">
            {t('zone-note')}
          </Text>
        </Card>
        <Section title={t('levels')}>
          <LevelFields
            value={draft}
            onChange={(levels) => set(levelChanges(city.settings, levels))}
            errorAt={errorAt}
          />
        </Section>
        <Section title={t('parts')}>
          <LanguageChoice
            value={draft.languages}
            onChange={(languages) => set({ languages })}
            error={errorAt('languages')}
          />
          <ModuleChoice
            titles={city.titles}
            value={on}
            onChange={(modules) => set({ modules })}
            error={errorAt('modules')}
          />
        </Section>
        <Section title={t('rules')}>
          <RuleFields value={draft} onChange={set} errorAt={errorAt} />
        </Section>
        <Section title={t('forms')}>
          <PrintFields value={draft} onChange={set} errorAt={errorAt} />
        </Section>
        <Section title={t('centres')}>
          <CentreFields value={draft} onChange={set} errorAt={errorAt} />
        </Section>
        <Section title={t('months')}>
          <CalendarFields value={draft} onChange={set} errorAt={errorAt} />
        </Section>
        <Section title={t('privacy')}>
          <DpoFields value={draft} onChange={set} errorAt={errorAt} />
        </Section>
        {!isEmpty && rowsOf(before, changes).length > 0 && (
          <Card as="section" tone="sunken">
            <Heading level={2}>{t('review')}</Heading>
            <SummaryList rows={rowsOf(before, changes)} />
            {hidden.length > 0 && <Text>{t('module-hides', { parts: hidden.join(', ') })}</Text>}
          </Card>
        )}
        <OrderProblem problem={order.problem} meanwhile={order.now && rowsOf(before, order.now)} />
        <Button type="submit" loading={order.busy}>
          {common('save')}
        </Button>
        <FixedRows />
      </Stack>
    </form>
  )
}

const modulesOf = (city: City) => city.modules.flatMap(({ name, on }) => (on ? [name] : []))

/** How the changed fields read in a city. */
function seenOf(city: City, changes: Changes): Changes {
  const { settings } = city
  const { labels, up2k, centres, calendar, ...fields } = changes
  const all: Changes = {
    ...settings,
    levels: [...settings.levels],
    languages: [...settings.languages],
    modules: modulesOf(city),
  }
  return {
    ...pick(all, Object.keys(fields)),
    ...(labels ? { labels: pick(settings.labels, Object.keys(labels)) } : {}),
    ...(up2k ? { up2k: pick(settings.up2k, Object.keys(up2k)) } : {}),
    ...(centres ? { centres: pick(settings.centres, Object.keys(centres)) } : {}),
    ...(calendar ? { calendar: pick(settings.calendar, Object.keys(calendar)) } : {}),
  }
}

const pick = <T extends object>(from: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<T>

/** Labels one by one, so that somebody else's name for another level stays. */
function levelChanges(before: Levels, { levels, labels }: Levels): Changes {
  const renamed = unitKinds.filter((kind) => labels[kind] !== before.labels[kind])
  return {
    labels: Object.fromEntries(renamed.map((kind) => [kind, labels[kind]])),
    ...(levels.join() === before.levels.join() ? {} : { levels: [...levels] }),
  }
}

/** What the form shows: what was changed in it over what is set. */
function draftOf({ settings }: City, changes: Changes): TenantSettings {
  const { levels, languages, formEdition, printUnusedLevels, dasawismaMin, dasawismaMax, lansiaAge } = changes
  const { minMembers, maxMembers } = changes.up2k ?? {}
  return {
    timeZone: settings.timeZone,
    levels: levels ?? settings.levels,
    labels: { ...settings.labels, ...changes.labels },
    languages: languages ?? settings.languages,
    formEdition: formEdition ?? settings.formEdition,
    printUnusedLevels: printUnusedLevels ?? settings.printUnusedLevels,
    dasawismaMin: dasawismaMin ?? settings.dasawismaMin,
    dasawismaMax: dasawismaMax ?? settings.dasawismaMax,
    lansiaAge: lansiaAge ?? settings.lansiaAge,
    readingPerDay: changes.readingPerDay ?? settings.readingPerDay,
    up2k: {
      minMembers: minMembers ?? settings.up2k.minMembers,
      maxMembers: maxMembers ?? settings.up2k.maxMembers,
    },
    centres: { ...settings.centres, ...given(changes.centres) },
    calendar: { ...settings.calendar, ...given(changes.calendar) },
    dpo: changes.dpo === undefined ? settings.dpo : changes.dpo,
  }
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Without what was left open. */
const given = <T extends object>(changes: T = {} as T) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<Given<T>>

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section" space="normal">
      <Heading level={2}>{title}</Heading>
      {children}
    </Card>
  )
}

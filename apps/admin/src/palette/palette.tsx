import { useActing } from '@melati/modules/admin-acting'
import { useAddress } from '@melati/modules/admin-address'
import { useApi } from '@melati/modules/admin-api'
import { UnitKind } from '@melati/domain/units'
import { CommandPalette, type PaletteOption } from '@melati/ui/command-palette.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { useQueries, useQuery } from '@tanstack/react-query'
import History from 'lucide-react/icons/history'
import House from 'lucide-react/icons/house'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import { useState } from 'react'
import { useAsk } from '../home/use-ask.ts'
import { useOpens } from '../home/use-opens.ts'
import { menuOf } from '../modules.ts'
import { words as appWords } from '../words.ts'
import { matches } from './matches.ts'
import { actions, finders } from './parts.ts'
import { keepRecent, readRecent } from './recent.ts'
import { useDebounced } from './use-debounced.ts'
import { words } from './words.ts'

interface Option extends PaletteOption {
  readonly href: string
  readonly isPersonal?: boolean
}

/** Pages, actions, areas, groups and people of one's own role, by their names. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const api = useApi()
  const ask = useAsk()
  const t = useWords(words)
  const app = useWords(appWords)
  const { language } = useLanguage()
  const { go } = useAddress()
  const { role, tenant, unit, grantId } = useActing().acting
  const { isOn, mayOpen, off } = useOpens()
  const city = useQuery(api.cities.settings.queryOptions(undefined, { enabled: tenant !== null, staleTime: 300_000 }))
  const scope = useQuery(api.hierarchy.scope.queryOptions(undefined, { enabled: unit !== null }))
  const [text, setText] = useState('')
  const typed = useDebounced(text.trim(), 200)
  const unitId = scope.data?.unit?.unitId
  const kind = (one: string) => city.data?.settings.labels[UnitKind.parse(one)] ?? one
  const asked = finders.filter(({ module, roles }) => roles.includes(role) && isOn(module))
  const found = useQueries({
    queries: asked.map((finder) => ({
      queryKey: ['palette', finder.module, finder.key, unitId ?? '', typed],
      queryFn: () => (unitId === undefined ? [] : finder.find(ask, typed, { unitId, kind })),
      enabled: unitId !== undefined && typed.length >= finder.letters,
      staleTime: 30_000,
    })),
  })
  const pages: Option[] = [
    { key: 'home', label: app('home'), icon: House, href: '/' },
    ...menuOf(role, off).map(({ path, label, icon }) => ({ key: path, label: label[language], icon, href: path })),
    { key: '/akun', label: t('account'), icon: MonitorSmartphone, href: '/akun' },
  ]
  const begun: Option[] = actions
    .filter(({ roles, href }) => roles.includes(role) && mayOpen(href.split('?')[0] ?? ''))
    .map(({ label, icon, href }) => ({ key: `do ${href}`, label: label[language], icon, href }))
  const recent: Option[] = readRecent(grantId).map(({ detail, ...one }) => ({
    ...one,
    key: `recent ${one.href}`,
    icon: History,
    ...(detail === undefined ? {} : { detail }),
  }))
  const named = (options: readonly Option[]) => options.filter(({ label }) => matches(label, text))
  const groups = [
    { title: t('recent'), options: text.trim() === '' ? recent : [] },
    { title: t('actions'), options: named(begun) },
    { title: t('pages'), options: named(pages) },
    ...asked.map((finder, at) => ({
      title: finder.title[language],
      options:
        text.trim().length < finder.letters
          ? []
          : (found[at]?.data ?? []).map((one): Option => ({
              ...one,
              key: `${finder.key} ${one.key}`,
              icon: finder.icon,
              isPersonal: finder.isPersonal ?? false,
            })),
    })),
  ].filter(({ options }) => options.length > 0)
  const isWaiting = text.trim() !== typed || found.some(({ isFetching }) => isFetching)
  return (
    <CommandPalette
      label={t('label')}
      text={text}
      onText={setText}
      groups={groups}
      loading={isWaiting}
      problem={found.some(({ isError }) => isError) ? t('partFailed') : undefined}
      hint={t('hint')}
      onClose={onClose}
      onChoose={({ href, label, detail, isPersonal = false }) => {
        if (!isPersonal) keepRecent(grantId, { href, label, ...(detail === undefined ? {} : { detail }) })
        onClose()
        go(href)
      }}
    />
  )
}

import { useActing } from '@melati/modules/admin-acting'
import { useApi } from '@melati/modules/admin-api'
import { PageProblem } from '@melati/modules/admin-page-problem.tsx'
import { AdminShell } from '@melati/ui/admin-shell.tsx'
import { Banner } from '@melati/ui/banner.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { LanguageSwitch } from '@melati/ui/language-switch.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import House from 'lucide-react/icons/house'
import WifiOff from 'lucide-react/icons/wifi-off'
import { useState } from 'react'
import { ChooseGrant } from './entry/choose-grant.tsx'
import { MissingHere } from './missing.tsx'
import { menuOf, pageAt } from './modules.ts'
import { NoAccess } from './no-access.tsx'
import { OpenPalette } from './palette/open-palette.tsx'
import { Profile } from './profile.tsx'
import { roleNames } from '@melati/modules/role-names'
import { useOnline } from './use-online.ts'
import { words } from './words.ts'

/** The menu of what this role may open, and the page. */
export function Inside() {
  const { me, acting } = useActing()
  const api = useApi()
  const { language } = useLanguage()
  const t = useWords(words)
  const { pathname } = useLocation()
  const [choosing, setChoosing] = useState(false)
  const isOnline = useOnline()
  const { role, tenant, unit } = acting
  const settings = useQuery(
    api.cities.settings.queryOptions(undefined, { enabled: tenant !== null, staleTime: 300_000 }),
  )
  if (choosing) return <ChooseGrant me={me} onDone={() => location.assign('/admin/')} />
  const isBelow = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  const off = new Set(settings.data?.modules.flatMap(({ name, on }) => (on ? [] : [name])))
  const entries = menuOf(role, off).map(({ path, label, icon, onPhone = false }) => ({
    href: path,
    label: label[language],
    icon,
    onPhone,
    current: isBelow(path),
  }))
  const home = { href: '/', label: t('home'), icon: House, onPhone: true, current: pathname === '/' }
  const items = [home, ...entries]
  const used = items.filter(({ onPhone }) => onPhone)
  const page = () => {
    const found = pageAt(pathname, off)
    if (found === 'off') return <MissingHere />
    if (found !== undefined && !found.roles.includes(role)) return <NoAccess roles={found.roles} />
    if (tenant === null || settings.isSuccess) return <Outlet />
    if (settings.isError) return <PageProblem error={settings.error} onRetry={() => void settings.refetch()} />
    return <Skeleton lines={8} />
  }
  return (
    <AdminShell
      brand={tenant === null ? { name: 'Melati', detail: t('platform') } : { name: `TP PKK ${tenant.name}` }}
      sections={[{ items }]}
      phoneTabs={items.length > 1 ? (used.length > 1 ? used : items).slice(0, 4) : []}
      notice={
        !isOnline && (
          <div className="px-gutter pb-3">
            <Banner tone="neutral" icon={WifiOff} title={t('offline')} announce="polite" />
          </div>
        )
      }
      scope={
        <span className="text-meta text-text-muted md:text-label md:text-text">
          {roleNames[role][language]}
          {unit !== null && ` · ${unit.name}`}
        </span>
      }
      language={<LanguageSwitch />}
      profile={
        <>
          <OpenPalette />
          <Profile name={me.account.name} canSwitch={me.grants.length > 1} onSwitch={() => setChoosing(true)} />
        </>
      }
    >
      {page()}
    </AdminShell>
  )
}

import { ActingProvider, type WhoAmI } from '@melati/modules/admin-acting'
import { useApi } from '@melati/modules/admin-api'
import { problemOf } from '@melati/modules/admin-problem'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { AdminShell } from '@melati/ui/admin-shell.tsx'
import { Button } from '@melati/ui/button.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { LanguageSwitch } from '@melati/ui/language-switch.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import House from 'lucide-react/icons/house'
import * as z from 'zod/mini'
import { ChooseGrant } from './entry/choose-grant.tsx'
import { EntryPage } from './entry/entry-page.tsx'
import { post } from './entry/post.ts'
import { SignIn } from './entry/sign-in.tsx'
import { menuOf } from './modules.ts'
import { words } from './words.ts'

/** Signed out: sign in. Signed in: as what? Then the menu and the page. */
export function Frame() {
  const api = useApi()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const me = useQuery(api.accounts.whoAmI.queryOptions(undefined, { retry: false }))
  const again = () => void queries.resetQueries()
  if (me.isPending) return <Skeleton lines={8} />
  if (me.isError) {
    if (problemOf(me.error, language).because === 'signed-out') return <SignIn onDone={again} />
    return (
      <EntryPage>
        <LoadProblem error={me.error} onRetry={again} />
      </EntryPage>
    )
  }
  if (!me.data.secondFactor) return <SignIn onDone={again} />
  if (me.data.acting === null) return <ChooseGrant me={me.data} onDone={again} />
  return (
    <ActingProvider value={{ me: me.data, acting: me.data.acting }}>
      <Inside me={me.data} role={me.data.acting.role} city={me.data.acting.tenant?.name} />
    </ActingProvider>
  )
}

function Inside({ me, role, city }: { me: WhoAmI; role: string; city: string | undefined }) {
  const api = useApi()
  const queries = useQueryClient()
  const { language } = useLanguage()
  const t = useWords(words)
  const { pathname } = useLocation()
  const settings = useQuery(api.cities.settings.queryOptions(undefined, { enabled: city !== undefined, staleTime: 300_000 }))
  const entries = menuOf(role).map(({ path, label, icon }) => ({
    href: path,
    label: label[language],
    icon,
    current: pathname.startsWith(path),
  }))
  const items = [{ href: '/', label: t('home'), icon: House, current: pathname === '/' }, ...entries]
  const signOut = async () => {
    await post('sign-out', {}, z.object({}))
    await queries.resetQueries()
  }
  return (
    <AdminShell
      brand={{ name: city === undefined ? 'Melati' : `TP PKK ${city}`, detail: city === undefined ? t('platform') : me.account.name }}
      sections={[{ items }]}
      phoneTabs={items.slice(0, 4)}
      profile={
        <>
          <LanguageSwitch />
          <Button variant="tertiary" onClick={() => void signOut()}>
            {t('signOut')}
          </Button>
        </>
      }
    >
      {city !== undefined && settings.isPending ? <Skeleton lines={8} /> : <Outlet />}
    </AdminShell>
  )
}

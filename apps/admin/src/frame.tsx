import { ActingProvider } from '@melati/modules/admin-acting'
import { useApi } from '@melati/modules/admin-api'
import { problemOf } from '@melati/modules/admin-problem'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { useLanguage } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ChooseGrant } from './entry/choose-grant.tsx'
import { EntryPage } from './entry/entry-page.tsx'
import { SignIn } from './entry/sign-in.tsx'
import { Inside } from './inside.tsx'

/** Signed out: sign in. Signed in: as what? Then the menu and the page. */
export function Frame() {
  const api = useApi()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const me = useQuery(api.accounts.whoAmI.queryOptions(undefined, { retry: false }))
  const again = () => void queries.resetQueries()
  if (me.isPending) {
    return (
      <EntryPage>
        <Skeleton lines={6} />
      </EntryPage>
    )
  }
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
      <Inside />
    </ActingProvider>
  )
}

import { useApi, useApiClient } from '@melati/modules/admin-api'
import { problemOf } from '@melati/modules/admin-problem'
import { Button } from '@melati/ui/button.tsx'
import { Banner } from '@melati/ui/banner.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { words } from '../words.ts'
import { SignIn } from './sign-in.tsx'

/** Whoever signs in already accepts as that account. */
export function AcceptAsMe({ secret, email, onAccepted }: { secret: string; email: string; onAccepted: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const me = useQuery(api.accounts.whoAmI.queryOptions(undefined, { retry: false }))
  const [isSigningIn, setSigningIn] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  if (isSigningIn) {
    const done = () => {
      setSigningIn(false)
      void queries.resetQueries()
    }
    return <SignIn email={email} onDone={done} />
  }
  const isMe = me.data?.secondFactor === true && me.data.account.email === email
  return (
    <Stack space="normal">
      {failed !== null && <Banner tone="bad">{problemOf(failed, language).message}</Banner>}
      {!isMe && <Text>{t('hasAccount')}</Text>}
      <Button
        block
        loading={me.isPending}
        onClick={() => {
          if (isMe) client.accounts.acceptAsMe.mutate({ secret }).then(onAccepted, setFailed)
          else setSigningIn(true)
        }}
      >
        {t(isMe ? 'acceptAsMe' : 'signIn')}
      </Button>
    </Stack>
  )
}

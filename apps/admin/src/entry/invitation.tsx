import { type ApiOutputs, useApiClient } from '@melati/modules/admin-api'
import { problemOf } from '@melati/modules/admin-problem'
import { Banner } from '@melati/ui/banner.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useEffect, useState } from 'react'
import { roleNames } from '@melati/modules/role-names'
import { words } from '../words.ts'
import { Accept } from './accept.tsx'
import { AcceptAsMe } from './accept-as-me.tsx'
import { Enrol } from './enrol.tsx'
import { EntryPage } from './entry-page.tsx'

type Looked = ApiOutputs['accounts']['lookAtInvitation']

const goInside = () => location.assign('/admin/')

/** Accepts what the link in the fragment invites to; the secret never reaches a server's log. */
export function Invitation() {
  const t = useWords(words)
  const { language } = useLanguage()
  const api = useApiClient()
  const [secret] = useState(() => location.hash.slice(1))
  const [looked, setLooked] = useState<Looked>()
  const [failed, setFailed] = useState<unknown>(null)
  const [password, setPassword] = useState<string>()
  useEffect(() => {
    api.accounts.lookAtInvitation.mutate({ secret }).then(setLooked, setFailed)
  }, [api, secret])
  if (password !== undefined) {
    return (
      <EntryPage>
        <Enrol password={password} onDone={goInside} />
      </EntryPage>
    )
  }
  if (looked === undefined) {
    return (
      <EntryPage>
        {failed === null ? (
          <Skeleton lines={5} />
        ) : (
          <Banner tone="bad" title={t('linkBad')}>
            {problemOf(failed, language).message}
          </Banner>
        )}
      </EntryPage>
    )
  }
  return (
    <EntryPage>
      <Stack space="snug">
        <Heading level={1}>{t('invitation', { city: looked.city?.name ?? 'Melati' })}</Heading>
        <Text>
          {t('invitedAs', {
            role: roleNames[looked.role][language],
            unit: looked.agency ?? looked.unit?.name ?? t('installation'),
          })}
        </Text>
        <Text tone="muted">{looked.email}</Text>
      </Stack>
      {looked.hasAccount ? (
        <AcceptAsMe secret={secret} email={looked.email} onAccepted={goInside} />
      ) : (
        <Accept secret={secret} invited={looked} onAccepted={setPassword} />
      )}
    </EntryPage>
  )
}

import { type ApiOutputs, useApiClient } from '@melati/modules/admin-api'
import { problemOf } from '@melati/modules/admin-problem'
import { Button } from '@melati/ui/button.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PasswordInput } from '@melati/ui/password-input.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, useEffect, useState } from 'react'
import { words } from '../words.ts'
import { EntryPage } from './entry-page.tsx'
import { SignIn } from './sign-in.tsx'

type Looked = ApiOutputs['accounts']['lookAtInvitation']

/** Accepts what the link in the fragment invites to; the secret never reaches a server's log. */
export function Invitation() {
  const t = useWords(words)
  const { language } = useLanguage()
  const api = useApiClient()
  const [secret] = useState(() => location.hash.slice(1))
  const [looked, setLooked] = useState<Looked>()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [accepted, setAccepted] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const problem = failed === null ? undefined : problemOf(failed, language)

  useEffect(() => {
    api.accounts.lookAtInvitation.mutate({ secret }).then((found) => {
      setLooked(found)
      setName(found.name)
    }, setFailed)
  }, [api, secret])
  const accept = async (event: FormEvent) => {
    event.preventDefault()
    if (looked === undefined) return
    setBusy(true)
    try {
      await api.accounts.acceptInvitation.mutate({ secret, name, password })
      setAccepted(looked.email)
    } catch (error) {
      setFailed(error)
    } finally {
      setBusy(false)
    }
  }
  if (accepted !== undefined) return <SignIn email={accepted} onDone={() => location.assign('/admin/')} />
  return (
    <EntryPage>
      {looked === undefined && problem === undefined && <Skeleton lines={5} />}
      {looked === undefined && problem !== undefined && <Text>{problem.message}</Text>}
      {looked !== undefined && (
        <form noValidate onSubmit={(event) => void accept(event)}>
          <Stack space="normal">
            <Heading level={1}>{t('invitation', { city: looked.city.name })}</Heading>
            <Text tone="muted">{looked.email}</Text>
            <TextInput
              name="name"
              label={t('name')}
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.target.value)}
              {...(problem?.field === 'name' ? { error: problem.message } : {})}
            />
            <PasswordInput
              name="password"
              label={t('newPassword')}
              hint={t('passwordHint')}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              {...(problem !== undefined && problem.field !== 'name' ? { error: problem.message } : {})}
            />
            <Button type="submit" block loading={busy}>
              {t('accept')}
            </Button>
          </Stack>
        </form>
      )}
    </EntryPage>
  )
}

import { useApiClient } from '@melati/modules/admin-api'
import { problemOf } from '@melati/modules/admin-problem'
import { Button } from '@melati/ui/button.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PasswordInput } from '@melati/ui/password-input.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { post } from '@melati/client/sign-in-call'

const Next = z.object({ next: z.string() })

export interface AcceptProps {
  readonly secret: string
  readonly invited: { readonly name: string; readonly email: string }
  /** The account is made and signed in as far as the password goes; the password is asked for once more nowhere. */
  readonly onAccepted: (password: string) => void
}

/** Name and password of a new account. */
export function Accept({ secret, invited, onAccepted }: AcceptProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const api = useApiClient()
  const [name, setName] = useState(invited.name)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const problem = failed === null ? undefined : problemOf(failed, language)
  const accept = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await api.accounts.acceptInvitation.mutate({ secret, name, password })
      await post('password/sign-in', { email: invited.email, password }, Next)
      onAccepted(password)
    } catch (error) {
      setFailed(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void accept(event)}>
      <Stack space="normal">
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
  )
}

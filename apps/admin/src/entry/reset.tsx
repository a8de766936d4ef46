import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PasswordInput } from '@melati/ui/password-input.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { EntryPage } from './entry-page.tsx'
import { useStep } from './use-step.ts'

/** Sets a new password with the link from the email; the secret is in the fragment and reaches no log. */
export function Reset() {
  const t = useWords(words)
  const step = useStep()
  const [secret] = useState(() => location.hash.slice(1))
  const [password, setPassword] = useState('')
  const [isDone, setDone] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await step.ask('password/reset', { secret, password }, z.object({}))) !== undefined) setDone(true)
  }
  return (
    <EntryPage>
      <Heading level={1}>{t('reset')}</Heading>
      {isDone ? (
        <Stack space="normal">
          <Banner tone="ok" announce="polite">
            {t('resetDone')}
          </Banner>
          <ButtonLink href="/" block>
            {t('signIn')}
          </ButtonLink>
        </Stack>
      ) : (
        <form noValidate onSubmit={(event) => void save(event)}>
          <Stack space="normal">
            <PasswordInput
              name="password"
              label={t('newPassword')}
              hint={t('passwordHint')}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              {...step.error}
            />
            <Button type="submit" block loading={step.busy}>
              {t('resetDo')}
            </Button>
          </Stack>
        </form>
      )}
    </EntryPage>
  )
}

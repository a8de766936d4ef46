import { Button } from '@melati/ui/button.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PasswordInput } from '@melati/ui/password-input.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { Code } from './code.tsx'
import { EntryPage } from './entry-page.tsx'
import { Forgot } from './forgot.tsx'
import { useStep } from './use-step.ts'

const Enrol = lazy(async () => ({ default: (await import('./enrol.tsx')).Enrol }))

const Next = z.object({ next: z.enum(['code', 'enrol', 'done']) })

export interface SignInProps {
  /** Known already after an invitation. */
  readonly email?: string
  readonly onDone: () => void
}

/** Email and password, then the authenticator's code; its first use sets it up. */
export function SignIn({ email: known = '', onDone }: SignInProps) {
  const t = useWords(words)
  const step = useStep()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [at, setAt] = useState<'password' | 'forgot' | 'code' | 'enrol'>('password')
  const sendPassword = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await step.ask('password/sign-in', { email, password }, Next)
    if (answer?.next === 'done') onDone()
    else if (answer !== undefined) setAt(answer.next)
  }
  if (at === 'forgot') {
    return (
      <EntryPage>
        <Forgot email={email} onBack={() => setAt('password')} />
      </EntryPage>
    )
  }
  if (at === 'enrol') {
    return (
      <EntryPage>
        <Suspense fallback={<Skeleton lines={6} />}>
          <Enrol password={password} onDone={onDone} />
        </Suspense>
      </EntryPage>
    )
  }
  return (
    <EntryPage>
      <Heading level={1}>{t('signIn')}</Heading>
      {at === 'code' ? (
        <Code onDone={onDone} />
      ) : (
        <form noValidate onSubmit={(event) => void sendPassword(event)}>
          <Stack space="normal">
            <TextInput
              name="email"
              label={t('email')}
              type="email"
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              {...step.error}
            />
            <PasswordInput
              name="password"
              label={t('password')}
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <Button type="submit" block loading={step.busy}>
              {t('signIn')}
            </Button>
            <Button variant="tertiary" block onClick={() => setAt('forgot')}>
              {t('forgot')}
            </Button>
          </Stack>
        </form>
      )}
    </EntryPage>
  )
}

import { Button } from '@melati/ui/button.tsx'
import { CodeInput } from '@melati/ui/code-input.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PasswordInput } from '@melati/ui/password-input.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { EntryPage } from './entry-page.tsx'
import { Enrol } from './enrol.tsx'
import { useStep } from './use-step.ts'

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
  const [code, setCode] = useState('')
  const [next, setNext] = useState<'password' | 'code' | 'enrol' | 'done'>('password')
  const sendPassword = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await step.ask('password/sign-in', { email, password }, Next)
    if (answer?.next === 'done') onDone()
    else if (answer !== undefined) setNext(answer.next)
  }
  const sendCode = async (digits: string) => {
    if ((await step.ask('password/code', { code: digits }, Next)) !== undefined) onDone()
    else setCode('')
  }
  if (next === 'enrol') {
    return (
      <EntryPage>
        <Enrol password={password} onDone={onDone} />
      </EntryPage>
    )
  }
  return (
    <EntryPage>
      <Heading level={1}>{t('signIn')}</Heading>
      {next === 'password' ? (
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
          </Stack>
        </form>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void sendCode(code)
          }}
        >
          <Stack space="normal">
            <CodeInput
              name="code"
              label={t('code')}
              value={code}
              onChange={setCode}
              onComplete={(digits) => void sendCode(digits)}
              {...step.error}
            />
            <Button type="submit" block loading={step.busy}>
              {t('continue')}
            </Button>
          </Stack>
        </form>
      )}
    </EntryPage>
  )
}

import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { useStep } from './use-step.ts'

/** Asks for a link to a new password; the answer does not tell whether the address is known. */
export function Forgot({ email: known, onBack }: { email: string; onBack: () => void }) {
  const t = useWords(words)
  const step = useStep()
  const [email, setEmail] = useState(known)
  const [isSent, setSent] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if ((await step.ask('password/forgot', { email }, z.object({}))) !== undefined) setSent(true)
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Stack space="normal">
        <Heading level={1}>{t('forgot')}</Heading>
        {isSent ? (
          <Banner tone="ok" announce="polite">
            {t('forgotSent')}
          </Banner>
        ) : (
          <>
            <Text>{t('forgotLead')}</Text>
            <TextInput
              name="email"
              label={t('email')}
              type="email"
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              {...step.error}
            />
            <Button type="submit" block loading={step.busy}>
              {t('forgotSend')}
            </Button>
          </>
        )}
        <Button variant="tertiary" block onClick={onBack}>
          {t('backToSignIn')}
        </Button>
      </Stack>
    </form>
  )
}

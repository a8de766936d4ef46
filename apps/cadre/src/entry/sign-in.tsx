import { Button } from '@melati/ui/button.tsx'
import { CodeInput } from '@melati/ui/code-input.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { post, type Posted } from '@melati/client/sign-in-call'

const Sent = z.object({ challengeId: z.string(), sentTo: z.string() })
const Done = z.object({ next: z.string(), grants: z.optional(z.number()) })

/** Phone number, then the code sent to it. `onDone` when the server knows who she is. */
export function SignIn({ onDone }: { onDone: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const [phone, setPhone] = useState('')
  const [sent, setSent] = useState<z.infer<typeof Sent>>()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  const say = (answer: Posted<unknown>) => {
    if (answer.ok) return setProblem(undefined)
    setProblem(answer.sentence?.[language] ?? t('needsSignal'))
  }
  const sendCode = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await post('phone/send', { phone, language }, Sent)
    setBusy(false)
    say(answer)
    if (answer.ok) setSent(answer.value)
  }
  const verify = async (digits: string) => {
    if (sent === undefined || busy) return
    setBusy(true)
    const answer = await post('phone/verify', { challengeId: sent.challengeId, code: digits }, Done)
    setBusy(false)
    say(answer)
    if (answer.ok) onDone()
    else setCode('')
  }

  if (sent === undefined) {
    return (
      <form noValidate onSubmit={sendCode}>
        <Stack space="loose">
          <Heading level={1}>{t('signIn')}</Heading>
          <Text tone="muted">{t('signInLead')}</Text>
          <TextInput
            name="phone"
            label={t('phone')}
            hint={t('phoneHint')}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            {...(problem === undefined ? {} : { error: problem })}
          />
          <Button type="submit" block loading={busy}>
            {t('sendCode')}
          </Button>
        </Stack>
      </form>
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void verify(code)
      }}
    >
      <Stack space="loose">
        <Heading level={1}>{t('signIn')}</Heading>
        <Text>{t('codeSent', { to: sent.sentTo })}</Text>
        <CodeInput
          name="code"
          label={t('code')}
          hint={t('noCode')}
          value={code}
          onChange={setCode}
          onComplete={(digits) => void verify(digits)}
          {...(problem === undefined ? {} : { error: problem })}
        />
        <Button type="submit" block loading={busy}>
          {t('continue')}
        </Button>
        <Button variant="tertiary" block onClick={() => setSent(undefined)}>
          {t('otherNumber')}
        </Button>
      </Stack>
    </form>
  )
}

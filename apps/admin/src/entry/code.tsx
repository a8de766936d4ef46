import { Button } from '@melati/ui/button.tsx'
import { CodeInput } from '@melati/ui/code-input.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { useStep } from './use-step.ts'

const Next = z.object({ next: z.string() })

/** The second factor: the app's six digits, or one of the codes kept for when the phone is lost. */
export function Code({ onDone }: { onDone: () => void }) {
  const t = useWords(words)
  const step = useStep()
  const [code, setCode] = useState('')
  const [isBackup, setBackup] = useState(false)
  const send = async (typed: string) => {
    const path = isBackup ? 'password/backup' : 'password/code'
    if ((await step.ask(path, { code: typed.trim() }, Next)) !== undefined) onDone()
    else setCode('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(code)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack space="normal">
        {isBackup ? (
          <TextInput
            name="code"
            label={t('backupCode')}
            hint={t('backupHint')}
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            {...step.error}
          />
        ) : (
          <CodeInput
            name="code"
            label={t('code')}
            autoFocus
            value={code}
            onChange={setCode}
            onComplete={(digits) => void send(digits)}
            {...step.error}
          />
        )}
        <Button type="submit" block loading={step.busy}>
          {t('continue')}
        </Button>
        <Button
          variant="tertiary"
          block
          onClick={() => {
            setBackup(!isBackup)
            setCode('')
          }}
        >
          {t(isBackup ? 'useApp' : 'useBackup')}
        </Button>
      </Stack>
    </form>
  )
}

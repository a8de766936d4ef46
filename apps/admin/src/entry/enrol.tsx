import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { CodeInput } from '@melati/ui/code-input.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useEffect, useRef, useState } from 'react'
import { renderSVG } from 'uqr'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { useStep } from './use-step.ts'

const Started = z.object({ otpauth: z.string(), secret: z.string(), backupCodes: z.array(z.string()) })
const Done = z.object({ next: z.string() })

/** Sets up the authenticator: a picture to scan, the same as text, backup codes, and a first code as proof. */
export function Enrol({ password, onDone }: { password: string; onDone: () => void }) {
  const t = useWords(words)
  const step = useStep()
  const [started, setStarted] = useState<z.infer<typeof Started>>()
  const [code, setCode] = useState('')
  const asked = useRef(false)
  useEffect(() => {
    // Each start makes a new key, so a second one would void the picture on screen.
    if (asked.current) return
    asked.current = true
    void step.ask('enrol/start', { password }, Started).then(setStarted)
  }, [password, step])
  const confirm = async (digits: string) => {
    if ((await step.ask('enrol/confirm', { code: digits }, Done)) !== undefined) onDone()
    else setCode('')
  }
  if (started === undefined)
    return step.problem === undefined ? <Skeleton lines={6} /> : <Banner tone="bad">{step.problem}</Banner>
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(started.otpauth))}`
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void confirm(code)
      }}
    >
      <Stack space="normal">
        <Heading level={1}>{t('enrol')}</Heading>
        <Text>{t('enrolLead')}</Text>
        <img src={picture} alt="" width={200} height={200} />
        <Text size="meta">
          {t('enrolKey')} <code className="break-all">{started.secret}</code>
        </Text>
        <Stack space="snug">
          <Text size="meta">{t('backup')}</Text>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(7.5rem,100%),1fr))] gap-2">
            {started.backupCodes.map((one) => (
              <li key={one}>
                <code className="text-data">{one}</code>
              </li>
            ))}
          </ul>
        </Stack>
        <CodeInput
          name="code"
          label={t('code')}
          value={code}
          onChange={setCode}
          onComplete={(digits) => void confirm(digits)}
          {...step.error}
        />
        <Button type="submit" block loading={step.busy}>
          {t('continue')}
        </Button>
      </Stack>
    </form>
  )
}

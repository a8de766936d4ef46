import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { words } from '../words.ts'
import { post } from '@melati/client/sign-in-call'

/** One step of signing in at a time: busy while asked, and the server's sentence when it refuses. */
export function useStep() {
  const { language } = useLanguage()
  const t = useWords(words)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const ask = async <T>(path: string, body: object, schema: z.ZodMiniType<T>): Promise<T | undefined> => {
    setBusy(true)
    const answer = await post(path, body, schema)
    setBusy(false)
    setProblem(answer.ok ? undefined : (answer.sentence?.[language] ?? t('noNetwork')))
    return answer.ok ? answer.value : undefined
  }
  return { busy, problem, ask, error: problem === undefined ? {} : { error: problem } }
}

import { controlWords } from './control-words.ts'
import { useWords } from './language-provider.tsx'
import { ProgressBar } from './progress-bar.tsx'

/** "3 dari 9" and its topic, above a question of a guided form. */
export function QuestionProgress({ step, total, topic }: { step: number; total: number; topic: string }) {
  const t = useWords(controlWords)
  return <ProgressBar label={topic} value={step} max={total} text={t('questionOf', { step, total })} />
}

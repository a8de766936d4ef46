import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { SummaryList, type SummaryRow } from '@melati/ui/summary-list.tsx'
import { loadProblemOf } from './admin-problem.ts'
import type { Problem } from './admin-problem.ts'
import { adminWords } from './admin-words.ts'

/** A query that failed, with the way to try again. */
export function LoadProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { language } = useLanguage()
  const t = useWords(adminWords)
  const common = useWords(commonWords)
  const problem = loadProblemOf(error, language)
  return (
    <Banner
      tone={problem.because === 'offline' ? 'neutral' : 'bad'}
      title={t('load-failed')}
      action={
        <Button variant="secondary" onClick={onRetry}>
          {common('retry')}
        </Button>
      }
      {...(problem.code === undefined ? {} : { code: problem.code })}
    >
      {problem.message}
    </Banner>
  )
}

export interface OrderProblemProps {
  readonly problem: Problem | null
  /** What somebody else has written meanwhile into the fields of this form. */
  readonly meanwhile?: readonly SummaryRow[] | undefined
}

/** An order that was refused, above its form. */
export function OrderProblem({ problem, meanwhile = [] }: OrderProblemProps) {
  const t = useWords(adminWords)
  if (problem === null) return null
  return (
    <Banner
      tone="bad"
      announce="assertive"
      title={t('not-saved')}
      {...(problem.code === undefined ? {} : { code: problem.code })}
    >
      {problem.message}
      {problem.because === 'changed-meanwhile' && meanwhile.length > 0 && (
        <>
          <p className="pt-2 text-label">{t('reads-now')}</p>
          <SummaryList rows={meanwhile} />
        </>
      )}
    </Banner>
  )
}

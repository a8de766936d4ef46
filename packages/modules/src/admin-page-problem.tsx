import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { NotHere } from './admin-not-here.tsx'
import { loadProblemOf } from './admin-problem.ts'
import { adminWords } from './admin-words.ts'

/** A page whose first query failed: what does not exist, or is not one's own to see, is said as such. */
export function PageProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { language } = useLanguage()
  const t = useWords(adminWords)
  const common = useWords(commonWords)
  const { because, code, message } = loadProblemOf(error, language)
  if (because === 'not-found') return <NotHere />
  return (
    <Stack space="loose">
      <PageHeader title={t('load-failed')} />
      <Banner
        tone={because === 'offline' ? 'neutral' : 'bad'}
        action={
          <Button variant="secondary" onClick={onRetry}>
            {common('retry')}
          </Button>
        }
        {...(code === undefined ? {} : { code })}
      >
        {message}
      </Banner>
    </Stack>
  )
}

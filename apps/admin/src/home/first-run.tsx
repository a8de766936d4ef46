import type { UnitId } from '@melati/domain/ids'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { ProgressBar } from '@melati/ui/progress-bar.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { TaskList } from '@melati/ui/task-list.tsx'
import { useQueries } from '@tanstack/react-query'
import { homeWords } from './home-words.ts'
import { firstSteps } from './parts.ts'
import { useAsk } from './use-ask.ts'
import { useOpens } from './use-opens.ts'

/** The steps of a new city, done by what there is; gone once all are. The first open one says what comes next. */
export function FirstRun({ rootUnitId }: { rootUnitId: UnitId }) {
  const ask = useAsk()
  const t = useWords(homeWords)
  const { language } = useLanguage()
  const { isOn, mayOpen } = useOpens()
  const steps = firstSteps.filter(({ module }) => isOn(module))
  const found = useQueries({
    queries: steps.map((step) => ({
      queryKey: ['home', 'step', step.module, step.key, rootUnitId],
      queryFn: () => step.find(ask, rootUnitId),
      staleTime: 60_000,
    })),
  })
  const failed = found.find(({ isError }) => isError)
  const isDone = (at: number) => {
    const data = found[at]?.data
    return data !== undefined && data.total > 0 && data.have >= data.total
  }
  const done = steps.filter((_, at) => isDone(at)).length
  if (failed) return <LoadProblem error={failed.error} onRetry={() => void failed.refetch()} />
  if (found.some(({ isPending }) => isPending)) return <Skeleton height={8} />
  if (done === steps.length) return null
  return (
    <Card as="section" tone="brand">
      <Heading level={2}>{t('firstRun')}</Heading>
      <ProgressBar label={t('firstRunLead')} value={done} max={steps.length} />
      <TaskList
        label={t('firstRun')}
        tasks={steps.map((step, at) => {
          const { have = 0, total = 0 } = found[at]?.data ?? {}
          return {
            label: `${step.order}. ${step.title[language]}`,
            href: mayOpen(step.href.split('?')[0] ?? '') || step.href.startsWith('/?') ? step.href : undefined,
            status: isDone(at) ? (
              t('stepDone')
            ) : (
              <StatusPill tone={have > 0 ? 'info' : 'neutral'}>
                {total > 1 ? t('stepPart', { have, total }) : t('stepOpen')}
              </StatusPill>
            ),
          }
        })}
      />
    </Card>
  )
}

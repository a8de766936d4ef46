import type { HomeArea } from '@melati/modules/admin-home'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { TaskList } from '@melati/ui/task-list.tsx'
import { useQueries } from '@tanstack/react-query'
import { homeWords } from './home-words.ts'
import { waitingKinds } from './parts.ts'
import { useAsk } from './use-ask.ts'
import { useOpens } from './use-opens.ts'

/** What waits for whoever is signed in, kind by kind; each loads and fails by itself. Nothing where a role has no such work. */
export function WaitingQueue({ area }: { area: HomeArea }) {
  const ask = useAsk()
  const t = useWords(homeWords)
  const { language } = useLanguage()
  const { isOn, mayOpen } = useOpens()
  const kinds = waitingKinds.filter(({ module, roles }) => roles.includes(area.role) && isOn(module))
  const found = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: ['home', 'waiting', kind.module, kind.key, area.unit?.unitId ?? ''],
      queryFn: () => kind.find(ask, area),
    })),
  })
  if (kinds.length === 0) return null
  const isDone = found.every(({ isSuccess, data }) => isSuccess && data.count === 0)
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('waiting')}</Heading>
      {isDone && (
        <EmptyState kind="done" headingLevel={3} title={t('nothingWaits')}>
          {t('nothingWaitsLead')}
        </EmptyState>
      )}
      {kinds.map((kind, at) => {
        const one = found[at]
        if (one === undefined || (one.isSuccess && one.data.count === 0)) return null
        const all = mayOpen(kind.href.split('?')[0] ?? '')
        return (
          <Stack key={`${kind.module} ${kind.key}`} space="snug">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <div className="flex flex-wrap items-center gap-2">
                <Heading level={3}>{kind.title[language]}</Heading>
                {one.isSuccess && (
                  <StatusPill tone="warn">
                    {t(one.data.isMore ? 'waitsMore' : 'waits', { n: formatNumber(one.data.count) })}
                  </StatusPill>
                )}
              </div>
              {one.isSuccess && all && (
                <Link href={kind.href} standalone>
                  {t('seeAll')}
                  <span className="sr-only">: {kind.title[language]}</span>
                </Link>
              )}
            </div>
            {one.isPending && <Skeleton height={4} />}
            {one.isError && <LoadProblem error={one.error} onRetry={() => void one.refetch()} />}
            {one.isSuccess && (
              <TaskList
                label={kind.title[language]}
                tasks={one.data.rows.map((row) => ({
                  label: row.title,
                  hint: row.detail[language],
                  status: null,
                  href: mayOpen(row.href.split('?')[0] ?? '') ? row.href : undefined,
                }))}
              />
            )}
          </Stack>
        )
      })}
    </Stack>
  )
}

import type { UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import { mostBars } from '@melati/modules/admin-home'
import { LoadProblem } from '@melati/modules/admin-problem-banner.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Definition } from '@melati/ui/definition.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { ProgressBar } from '@melati/ui/progress-bar.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useQueries } from '@tanstack/react-query'
import { homeWords } from './home-words.ts'
import { measures } from './parts.ts'
import { useAsk } from './use-ask.ts'
import { useOpens } from './use-opens.ts'

/** What share of the units below has a board, cadres, households, groups; what is missing is a list away. */
export function Completeness({ unitId, role }: { unitId: UnitId; role: Role }) {
  const ask = useAsk()
  const t = useWords(homeWords)
  const { language } = useLanguage()
  const { isOn } = useOpens()
  const asked = measures.filter(({ module, roles, bars = roles }) => bars.includes(role) && isOn(module))
  const found = useQueries({
    queries: asked.map((measure) => ({
      queryKey: ['home', 'measure', measure.module, measure.key, unitId],
      queryFn: () => measure.find(ask, unitId),
      staleTime: 60_000,
    })),
  })
  const isNothing = found.every(({ isSuccess, data }) => isSuccess && data.total === 0)
  if (isNothing) return null
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('completeness')}</Heading>
      <Grid column="card" className={asked.length === mostBars ? 'min-[75rem]:grid-cols-5' : ''}>
        {asked.map((measure, at) => {
          const one = found[at]
          const title = measure.title[language]
          if (one === undefined || (one.isSuccess && one.data.total === 0)) return null
          if (one.isPending) return <Skeleton key={measure.key} height={6} />
          if (one.isError) return <LoadProblem key={measure.key} error={one.error} onRetry={() => void one.refetch()} />
          const { have, total } = one.data
          const left = total - have
          return (
            <Card key={measure.key}>
              <ProgressBar label={title} value={have} max={total} tone={left === 0 ? 'ok' : 'action'} />
              <div className="flex flex-wrap items-center justify-between gap-x-4">
                {left === 0 ? (
                  <Text size="meta" tone="muted">
                    {t('complete')}
                  </Text>
                ) : (
                  <Link href={`/?unit=${unitId}&belum=${measure.key}`} inCell>
                    {t('left', { n: left })}
                    <span className="sr-only">: {title}</span>
                  </Link>
                )}
                <Definition of={title}>{measure.means[language]}</Definition>
              </div>
            </Card>
          )
        })}
      </Grid>
    </Stack>
  )
}

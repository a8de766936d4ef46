import { Cluster } from '@melati/ui/cluster.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import type { ApiOutputs } from '../../admin-api.ts'
import { words } from '../words.ts'
import { usePositionName } from './position-name.ts'

export function Vacancies({ vacancies }: Pick<ApiOutputs['boards']['board'], 'vacancies'>) {
  const t = useWords(words)
  const nameOf = usePositionName()
  if (vacancies.length === 0) return null
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('vacancies')}</Heading>
      <Cluster>
        {vacancies.map(({ kind, pokja }) => (
          <StatusPill key={`${kind}-${pokja}`} tone="neutral">
            {nameOf(kind, pokja)}
          </StatusPill>
        ))}
      </Cluster>
    </Stack>
  )
}

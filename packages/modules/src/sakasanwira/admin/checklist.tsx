import { missingParts } from '@melati/domain/sakasanwira/missing'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { TaskList } from '@melati/ui/task-list.tsx'
import { useCity } from '../../admin-acting.ts'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

/** What the city's rules ask of a centre before its decree, and what of it is there. */
export function Checklist({ centre: { missing, minUnits } }: { centre: Centre }) {
  const t = useWords(words)
  const { needsCoordinates, needsNib } = useCity().settings.centres
  const asked = missingParts.filter(
    (part) => (part !== 'coordinates' || needsCoordinates) && (part !== 'nib' || needsNib),
  )
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('checklist')}</Heading>
      <TaskList
        tasks={asked.map((part) => ({
          label: part === 'units' ? t('need-units', { min: minUnits }) : t(`need-${part}`),
          status: missing.includes(part) ? <StatusPill tone="warn">{t('missing')}</StatusPill> : t('there'),
        }))}
      />
    </Stack>
  )
}

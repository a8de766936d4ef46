import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TaskList } from '@melati/ui/task-list.tsx'
import { words } from '../words.ts'
import { NeedPill } from './need-pill.tsx'
import type { Need } from './needs.ts'

const mostShown = 2

/** What else only she can finish, beside what the button of the page is for. */
export function Attention({ needs }: { needs: readonly Need[] }) {
  const t = useWords(words)
  if (needs.length === 0) return null
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('attention')}</Heading>
      <TaskList
        label={t('attention')}
        tasks={needs
          .slice(0, mostShown)
          .map(({ kind, href, label }) => ({ href, label, status: <NeedPill kind={kind} /> }))}
      />
    </Stack>
  )
}

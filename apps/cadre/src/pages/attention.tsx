import { RecordPill } from '@melati/modules/cadre-record-pill.tsx'
import { useOutbox } from '@melati/client/hooks'
import { needsFixing } from '@melati/client/outbox/counts'
import { useUnfinished } from '@melati/modules/cadre-draft'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { TaskList } from '@melati/ui/task-list.tsx'
import { words } from '../words.ts'

const mostForms = 2

/** What only she can finish: records that came back, and forms begun. Nothing at all when there is nothing. */
export function Attention() {
  const t = useWords(words)
  const refused = useOutbox()?.filter((item) => item.state === 'refused' && needsFixing(item)).length ?? 0
  const { forms = [] } = useUnfinished()
  const tasks = [
    ...(refused === 0
      ? []
      : [
          {
            href: '/kirim',
            label: t('returned', { n: refused }),
            status: <RecordPill state="refused" />,
          },
        ]),
    ...forms.slice(0, mostForms).map(({ href, name }) => ({
      href,
      label: name === '' ? t('unfinishedNameless') : t('unfinishedOf', { name }),
      status: <StatusPill tone="warn">{t('unfinished')}</StatusPill>,
    })),
  ]
  if (tasks.length === 0) return null
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('attention')}</Heading>
      <TaskList label={t('attention')} tasks={tasks} />
    </Stack>
  )
}

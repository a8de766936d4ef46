import type { CentreAct } from '@melati/domain/sakasanwira/centre'
import { formatDayShort } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Timeline } from '@melati/ui/timeline.tsx'
import type { Tone } from '@melati/ui/tone'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

const tones: Partial<Record<CentreAct, Tone>> = {
  verify: 'info',
  returnToKelurahan: 'bad',
  decree: 'special',
  activate: 'ok',
  reactivate: 'ok',
  setAside: 'warn',
}

/** Every step the centre took, by whom and why; the newest first. */
export function History({ centre: { steps } }: { centre: Centre }) {
  const t = useWords(words)
  const { language } = useLanguage()
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('history')}</Heading>
      <Timeline
        label={t('history')}
        entries={steps.toReversed().map(({ stepNo, act, day, by, note }) => ({
          id: String(stepNo),
          title: t(`act-${act}`),
          when: formatDayShort(day, language),
          dateTime: day,
          ...(by === null ? {} : { who: by }),
          ...(note === null ? {} : { detail: note }),
          tone: tones[act] ?? 'neutral',
        }))}
      />
    </Stack>
  )
}

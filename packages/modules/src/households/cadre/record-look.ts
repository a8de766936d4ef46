import type { OutboxItem } from '@melati/client/outbox/item'
import type { Tone } from '@melati/ui/tone'
import { words } from '../cadre-words.ts'

/** How far a record got, as a pill says it. */
export const recordLooks = {
  waiting: { tone: 'neutral', word: 'waitingState' },
  sending: { tone: 'info', word: 'savedSending' },
  applied: { tone: 'ok', word: 'savedSent' },
  refused: { tone: 'warn', word: 'savedRefused' },
  held: { tone: 'neutral', word: 'savedHeld' },
  quarantined: { tone: 'warn', word: 'savedKept' },
  corrupt: { tone: 'warn', word: 'savedKept' },
} as const satisfies Record<OutboxItem['state'], { tone: Tone; word: keyof typeof words }>

import type { RegistrationId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import { findJson } from '../json.ts'
import type { SmallStore } from '../platform.ts'

const Lost = z.object({
  count: z.int(),
  since: z.nullable(z.string()),
  /** The server's numbers say so; else the phone only suspects it. */
  known: z.boolean(),
})
const Mark = z.object({
  /** The highest number ever given to a command of this registration. */
  high: z.int(),
  unsent: z.int(),
  /** When the oldest unsent command was made. */
  since: z.nullable(z.string()),
  lost: z.optional(Lost),
})
const Marks = z.record(z.string(), Mark)

export type Lost = z.infer<typeof Lost>
export type Mark = z.infer<typeof Mark>

const key = 'melati.marker'

export type Marker = ReturnType<typeof createMarker>

/**
 * A few numbers outside IndexedDB. Browsers evict an origin's databases whole; what is remembered here is how the phone can
 * say afterwards that something is missing.
 */
export function createMarker(store: SmallStore) {
  const all = (): Record<string, Mark> => {
    const read = Marks.safeParse(findJson(store.getItem(key) ?? '{}'))
    return read.success ? read.data : {}
  }
  const save = (marks: Record<string, Mark>) => {
    try {
      store.setItem(key, JSON.stringify(marks))
    } catch {
      // Full or refused: the marker is a second witness, and the first one has just been written.
    }
  }
  return {
    all,
    find: (registrationId: RegistrationId): Mark | undefined => all()[registrationId],
    note(registrationId: RegistrationId, mark: Mark): void {
      save({ ...all(), [registrationId]: mark })
    },
    forget(registrationId: string): void {
      const { [registrationId]: _, ...others } = all()
      save(others)
    },
  }
}

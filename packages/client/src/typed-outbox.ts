import type { CommandId } from '@melati/domain/ids'
import type { Json } from './json.ts'
import type { Recorded } from './outbox/outbox.ts'
import type { Order } from './outbox/write.ts'
import type { Phone } from './phone.ts'

/** Path of a command to its input; `CommandInputs<AppRouter>` of `trpc.ts` makes it. */
export type AnyCommands = { readonly [path: string]: unknown }

export type RecordOptions = Pick<Order, 'id' | 'after'>

export type OrderOf<Commands extends AnyCommands> = {
  [P in keyof Commands & string]: { path: P; input: Commands[P] } & RecordOptions
}[keyof Commands & string]

export type TypedOutbox<Commands extends AnyCommands> = {
  /** Resolves `ok` when the command is durable on this phone, and not before; that is what "Tersimpan di HP" says. */
  record: <P extends keyof Commands & string>(path: P, input: Commands[P], more?: RecordOptions) => Promise<Recorded>
  /** The same for several at once, all or nothing. */
  recordAll: (orders: readonly OrderOf<Commands>[]) => Promise<Recorded>
  /** In the place of a rejected command of the same path; a new one where that is no longer there. */
  correct: <P extends keyof Commands & string>(
    path: P,
    input: Commands[P],
    how: Pick<Order, 'id'> & { readonly corrects: CommandId },
  ) => Promise<Recorded>
}

/** The phone's outbox, taking only commands the server has, each with its own input. */
export function outboxOf<Commands extends AnyCommands>({ outbox }: Pick<Phone, 'outbox'>): TypedOutbox<Commands> {
  return {
    record: (path, input, more = {}) => outbox.recordAll([{ ...more, path, input: input as Json }]),
    recordAll: (orders) =>
      outbox.recordAll(orders.map(({ path, input, ...more }) => ({ ...more, path, input: input as Json }))),
    correct: async (path, input, { corrects, ...more }) => {
      const corrected = await outbox.correct(corrects, input as Json, more)
      if (corrected.ok || corrected.because !== 'not-rejected') return corrected
      return outbox.recordAll([{ ...more, path, input: input as Json }])
    },
  }
}

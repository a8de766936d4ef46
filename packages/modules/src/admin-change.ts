import type { CommandId } from '@melati/domain/ids'
import type { SummaryRow } from '@melati/ui/summary-list.tsx'
import { useState } from 'react'
import { useOrder } from './admin-order.ts'

interface Change<Input, Seen> {
  readonly id: CommandId
  readonly input: Input
  readonly seen?: Seen | undefined
}

/**
 * Like `useOrder`, for fields that others may be changing too: sent with what this form had read in them. When they read
 * otherwise by then, `now` says how, nothing is saved and nothing typed is lost; sending again means having seen that.
 */
export function useChange<Input, Seen extends object, Answer extends { readonly now?: Seen; readonly status?: string }>(
  mutate: (change: Change<Input, Seen>) => Promise<Answer>,
) {
  const [now, setNow] = useState<Seen>()
  const order = useOrder(async (id, { input, seen }: { input: Input; seen: Seen }) => {
    const answer = await mutate({ id, input, seen: { ...seen, ...now } })
    setNow(answer.now)
    return answer
  })
  return { ...order, now, send: (input: Input, seen: Seen) => order.send({ input, seen }) }
}

/** A field of a form that others may have changed; `value` as it is said where that is not what it is. */
export interface ChangedField {
  readonly term: string
  readonly was: unknown
  readonly is: unknown
  readonly value?: string
}

/** Those that read otherwise now, as lines of a summary. */
export function rowsChanged(fields: readonly ChangedField[]): SummaryRow[] {
  return fields
    .filter(({ was, is }) => JSON.stringify(was ?? null) !== JSON.stringify(is ?? null))
    .map(({ term, is, value }) => ({
      term,
      value: value ?? (typeof is === 'string' || typeof is === 'number' ? String(is) : '–'),
    }))
}

import type { OutboxItem } from '@melati/client/outbox/item'

/** What of a command tells which records it is about. */
type Named = { readonly [name in 'groupId' | 'saleId' | 'personId']?: unknown }

/** The latest command about a record, such as the sale with this id; undefined when all about it was put away. */
export function lastAbout(
  items: readonly OutboxItem[] | undefined,
  name: keyof Named,
  id: string,
): OutboxItem | undefined {
  return items?.findLast(({ path, input }) => path.startsWith('up2k.') && valueOf(input, name) === id)
}

/** Not answered by the server yet, and meant to be. */
export const isOnPhoneOnly = ({ state }: Pick<OutboxItem, 'state'>): boolean =>
  state === 'waiting' || state === 'sending' || state === 'held'

/** The groups with something that has still to be sent. */
export function groupsUnsent(items: readonly OutboxItem[] | undefined): ReadonlySet<string> {
  const ids = (items ?? [])
    .filter((item) => item.path.startsWith('up2k.') && isOnPhoneOnly(item))
    .map(({ input }) => valueOf(input, 'groupId'))
  return new Set(ids.flatMap((id) => id ?? []))
}

function valueOf(input: OutboxItem['input'], name: keyof Named): string | undefined {
  const value =
    input !== null && typeof input === 'object' && !Array.isArray(input) ? (input as Named)[name] : undefined
  return typeof value === 'string' ? value : undefined
}
